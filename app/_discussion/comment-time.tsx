'use client'

import { useSyncExternalStore } from 'react'
import { dayMs, hourMs, minuteMs } from '#lib/time.ts'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

/** The day in cached HTML, which must stay true; with scripts, the time since then. */
export function CommentTime({ date }: { date: string }) {
  const shown = useSyncExternalStore(
    everyMinute,
    () => timeAgo(new Date(date), new Date()),
    () => day.format(new Date(date)),
  )
  return (
    <time dateTime={date} title={`${moment.format(new Date(date))} UTC`}>
      {shown}
    </time>
  )
}

function everyMinute(onChange: () => void): () => void {
  const timer = setInterval(onChange, minuteMs)
  return () => {
    clearInterval(timer)
  }
}

/** Counts hours below one day, then days by the reader's calendar: "yesterday" is the day before today. */
export function timeAgo(date: Date, now: Date): string {
  const ageMs = Math.max(0, now.getTime() - date.getTime())
  const days = calendarDay(now) - calendarDay(date)
  if (days >= 30) return day.format(date)
  const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
  if (ageMs >= dayMs) return ago.format(-days, 'day')
  if (ageMs >= hourMs) return ago.format(-Math.floor(ageMs / hourMs), 'hour')
  return ageMs >= minuteMs ? ago.format(-Math.floor(ageMs / minuteMs), 'minute') : ago.format(0, 'second')
}

/** The day's number in the reader's time zone; summer time does not shift it. */
function calendarDay(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / dayMs
}

'use client'

import { useSyncExternalStore } from 'react'
import { dayMs, hourMs, minuteMs, nameDay, nameMoment } from '#lib/time.ts'

interface Props {
  date: string
  /** Of the site. */
  timeZone: string
}

/**
 * A moment. A cached page, which must not age, has the day in the site's time zone. Once scripts run, it is how long
 * ago the moment was.
 */
export function TimeAgo({ date, timeZone }: Props) {
  const at = new Date(date)
  const shown = useSyncExternalStore(
    everyMinute,
    () => timeAgo(at, { now: new Date(), timeZone }),
    () => nameDay(at, { timeZone, style: 'long' }),
  )
  // Server and browser may abbreviate a zone differently.
  return (
    <time dateTime={date} title={nameMoment(at, timeZone)} suppressHydrationWarning>
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

/**
 * Counts hours below one day, then days by the reader's calendar: "yesterday" is the day before today. From thirty days
 * on it is the day in the site's time zone.
 */
export function timeAgo(date: Date, { now, timeZone }: { now: Date; timeZone: string }): string {
  const ageMs = Math.max(0, now.getTime() - date.getTime())
  const days = calendarDay(now) - calendarDay(date)
  if (days >= 30) return nameDay(date, { timeZone, style: 'long' })
  const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
  if (ageMs >= dayMs) return ago.format(-days, 'day')
  if (ageMs >= hourMs) return ago.format(-Math.floor(ageMs / hourMs), 'hour')
  return ageMs >= minuteMs ? ago.format(-Math.floor(ageMs / minuteMs), 'minute') : ago.format(0, 'second')
}

/** The day's number in the reader's time zone; summer time does not shift it. */
function calendarDay(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / dayMs
}

import { dayMs, inZone } from '#lib/time.ts'

/** When a moderator gets letters about waiting comments. Nobody gets any unasked. */
export const mailModes = ['none', 'at-once', 'daily'] as const

export type MailMode = (typeof mailModes)[number]

export const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour)

export interface MailChoice {
  mode: MailMode
  /** The hour of the daily letter in the time zone of the site, 0 to 23; other modes do not use it. */
  hour: number
}

/** What the form shows before a choice was made. */
export const noMail: MailChoice = { mode: 'none', hour: 8 }

/**
 * Whether a daily letter is due: the hour has come since `after`, the latest letter or the choice. A letter missed at its
 * hour, as by a machine that was off, is due from then on.
 */
export function isDailyDue(
  { hour, after, now }: { hour: number; after: Date; now: Date },
  timeZone: string,
): boolean {
  return letterDay(now, { hour, timeZone }) > letterDay(after, { hour, timeZone })
}

/** The day of the zone whose letter is the latest at a moment, as YYYY-MM-DD: before its hour it is that of yesterday. */
function letterDay(date: Date, { hour, timeZone }: { hour: number; timeZone: string }): string {
  const zoned = inZone(date, timeZone)
  return zoned.hour < hour ? dayBefore(zoned.day) : zoned.day
}

const dayBefore = (day: string) => new Date(Date.parse(day) - dayMs).toISOString().slice(0, 10)

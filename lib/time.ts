export const secondMs = 1_000
export const minuteMs = 60 * secondMs
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** Where the time comes from; tests pass a fixed one. */
export interface Clock {
  now: () => Date
}

export const systemClock: Clock = { now: () => new Date() }

/** Whether the name is one of a time zone, as `Europe/Berlin`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** A day in words where the site is: `3 December 2026`, or `3 Dec 2026`. */
export function nameDay(date: Date, { timeZone, style }: { timeZone: string; style: 'long' | 'medium' }) {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: style, timeZone }).format(date)
}

/** A moment in words, with the zone that it is told in: `3 Dec 2026, 10:30 CET`. */
export function nameMoment(date: Date, timeZone: string): string {
  const day = nameDay(date, { timeZone, style: 'medium' })
  const options = { hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'short' } as const
  return `${day}, ${new Intl.DateTimeFormat('en-GB', options).format(date)}`
}

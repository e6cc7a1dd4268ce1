export const secondMs = 1_000
export const minuteMs = 60 * secondMs
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** The source of the time; tests pass a fixed one. */
export interface Clock {
  now: () => Date
}

export const systemClock: Clock = { now: () => new Date() }

/** True for the name of a time zone, such as `Europe/Berlin`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Formats are kept, because making one takes longer than a hundred uses. */
function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options)
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', options)
  formats.set(key, format)
  return format
}

/** A day of a time zone in words: `3 December 2026`, or `3 Dec 2026`. Throws a RangeError for an unknown zone. */
export function nameDay(date: Date, { timeZone, style }: { timeZone: string; style: 'long' | 'medium' }) {
  return formatOf({ dateStyle: style, timeZone }).format(date)
}

/** A moment in words with its zone: `3 Dec 2026, 10:30 CET`. Throws a RangeError for an unknown zone. */
export function nameMoment(date: Date, timeZone: string): string {
  const day = nameDay(date, { timeZone, style: 'medium' })
  const time = formatOf({ hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'short' })
  return `${day}, ${time.format(date)}`
}

/** The day (YYYY-MM-DD) and the hour (0 to 23) of a moment in a time zone. Throws a RangeError for an unknown zone. */
export function inZone(date: Date, timeZone: string): { day: string; hour: number } {
  const format = formatOf({
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit' },
    ...{ hourCycle: 'h23', timeZone },
  })
  const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, value]))
  return {
    day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    hour: Number(parts.get('hour')),
  }
}

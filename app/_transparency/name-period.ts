import { isYear, startOf } from '#lib/transparency/figures.ts'

const formats = {
  short: new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }),
  long: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
}

/** A month in words: `Nov`, or `November 2026`. */
export const nameMonth = (month: string, style: 'short' | 'long'): string =>
  formats[style].format(startOf(month))

/** A month or a year in words. */
export const namePeriod = (period: string): string => (isYear(period) ? period : nameMonth(period, 'long'))

/** The counted figures; each with the parts that it is counted by. A month is one of UTC. */
export const figures = {
  /** Comments posted. */
  'comments.written': [],
  /** Of these, at once on the site. */
  'comments.published': [],
  /** Comments held by checks or notices, when they were posted, edited or later. */
  'comments.held': [],
  /** Comments that were not published by a decision. */
  'measures.rejected': ['reason', 'source'],
  /** Published comments that were taken down by a decision. */
  'measures.removed': ['reason', 'source'],
  /** Published comments that reports hid until a decision. */
  'measures.hidden': ['reason', 'source'],
  /** Published comments that were folded with their replies. */
  'measures.folded': ['reason', 'source'],
  /** Measures on own initiative, by what found the comment: each check, or `person`. */
  'measures.found': ['check'],
  /** Notices received. */
  notices: ['reason'],
  /** Notices decided. */
  'notices.decided': ['outcome'],
  /** Median time from a notice to its decision, in hours; of all notices without the part. */
  'notices.medianHours': ['reason'],
  /** Appeals received, by who appealed and how the appeal has ended. */
  appeals: ['appellant', 'outcome'],
  /** Median time from an appeal to its answer, in hours. */
  'appeals.medianHours': [],
  /** Decisions on comments that a check held. */
  'checks.decided': ['check'],
  /** Of these, decisions to publish the comment. */
  'checks.released': ['check'],
  /** Of these, restrictions that were taken back later, or upon an appeal. */
  'checks.overturned': ['check'],
  /** Measures against persons. */
  sanctions: ['kind', 'reason'],
} as const

export type FigureName = keyof typeof figures

export const figureNames = Object.keys(figures) as FigureName[]

/** Figures that are not a sum of those of shorter periods. */
export const isMedian = (figure: string): boolean => figure.endsWith('.medianHours')

export interface Figure {
  figure: FigureName
  /** The values of its parts, joined by `/`; empty for a figure without parts. */
  part: string
  value: number
}

/** A month (`2026-11`) or a year (`2026`) with its figures. */
export interface Period {
  period: string
  /** Whether the seed invented its figures. No period mixes invented and counted ones. */
  isSample: boolean
  figures: readonly Figure[]
}

export const isMonth = (period: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(period)

export const isYear = (period: string): boolean => /^\d{4}$/.test(period)

/** The month of a moment. */
export const monthOf = (date: Date): string => date.toISOString().slice(0, 7)

export const yearOf = (period: string): string => period.slice(0, 4)

/** The first moment of a month or a year. */
export const startOf = (period: string): Date =>
  new Date(isYear(period) ? `${period}-01-01T00:00:00Z` : `${period}-01T00:00:00Z`)

/** The first moment after a month or a year. */
export function endOf(period: string): Date {
  const end = startOf(period)
  if (isYear(period)) end.setUTCFullYear(end.getUTCFullYear() + 1)
  else end.setUTCMonth(end.getUTCMonth() + 1)
  return end
}

/** The months from one to another, both included, in order. */
export function listMonths(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = monthOf(endOf(month))) months.push(month)
  return months
}

/** The months that a year is the sum of: counted ones, or the invented ones until anything was counted. */
function countedMonths(year: string, periods: readonly Period[]): { isSample: boolean; months: Period[] } {
  const months = periods.filter(({ period }) => isMonth(period) && yearOf(period) === year)
  const counted = months.filter(({ isSample }) => !isSample)
  const isSample =
    counted.length < months.length &&
    counted.every(({ figures }) => figures.every(({ value }) => value === 0))
  return { isSample, months: isSample ? months : counted }
}

/** A year as the sum of its months. Medians are no sums: they come from a period of the year itself. */
export function sumYear(year: string, periods: readonly Period[]): Period {
  const { isSample, months } = countedMonths(year, periods)
  const own = periods.find((other) => other.period === year && other.isSample === isSample)
  const sums = new Map<string, Figure>()
  for (const figure of months.flatMap((month) => month.figures)) {
    if (isMedian(figure.figure)) continue
    const key = `${figure.figure} ${figure.part}`
    sums.set(key, { ...figure, value: (sums.get(key)?.value ?? 0) + figure.value })
  }
  return {
    period: year,
    isSample,
    figures: [...sums.values(), ...(own?.figures ?? []).filter(({ figure }) => isMedian(figure))],
  }
}

export interface Summed {
  of: Pick<Period, 'figures'>
  figure: FigureName
  /** Which of its parts count; all without it. */
  fits?: (parts: string[]) => boolean
}

/** The sum of a figure in a period. */
export function sumOf({ of, figure, fits = () => true }: Summed): number {
  return of.figures
    .filter((counted) => counted.figure === figure && fits(counted.part.split('/')))
    .reduce((sum, { value }) => sum + value, 0)
}

/** A median of a period, of everything or of a part; null without any. */
export function medianOf(
  { figures: counted }: Pick<Period, 'figures'>,
  { figure, part = '' }: { figure: FigureName; part?: string },
): number | null {
  return counted.find((other) => other.figure === figure && other.part === part)?.value ?? null
}

/** Fewer decisions than this say nothing about a check. */
const decisionsMin = 10

/** A share of decisions, from 0 to 1; null where they are too few to say. */
export const shareOf = (count: number, decisions: number): number | null =>
  decisions < decisionsMin ? null : count / decisions

import type { Db } from '#lib/db.ts'
import type { SpamModel } from '#lib/spam/model.ts'
import type { Clock } from '#lib/time.ts'
import { countFigures, countMedians, findFirstActivity } from './count-store.ts'
import type { TransparencyDto } from './dto.ts'
import { listPeriods } from './figure-store.ts'
import { isMedian, isMonth, listMonths, monthOf, startOf, sumYear, yearOf } from './figures.ts'
import type { Figure, Period } from './figures.ts'
import { headsShown, listHeads } from './head-store.ts'
import { findSpamScore } from './spam-score-store.ts'

export interface TransparencyDeps {
  db: Db
  clock: Clock
  /** The shipped spam score, which is at work until another is chosen. */
  model: Pick<SpamModel, 'measured' | 'trainedAt'>
}

/**
 * The figures of moderation: kept months, and on top what is not kept yet, as the current month. For everybody. Months
 * are those of UTC.
 */
export async function getTransparency({ db, clock, model }: TransparencyDeps): Promise<TransparencyDto> {
  const now = clock.now()
  const [kept, heads, spam] = await Promise.all([
    listPeriods(db),
    listHeads(headsShown, db),
    findSpamScore(model, db),
  ])
  const periods = [...kept, ...(await countOpen({ kept, now }, db))]
  const months = periods.filter(({ period }) => isMonth(period))
  const years = [...new Set(months.map(({ period }) => yearOf(period)))].map((year) => sumYear(year, periods))
  return {
    periods: [...months, ...years].toSorted(latestFirst),
    heads,
    spam,
    countedAt: now.toISOString(),
  }
}

/** Months without kept figures, at least the current one, and the medians of the current year. */
async function countOpen({ kept, now }: { kept: readonly Period[]; now: Date }, db: Db): Promise<Period[]> {
  const names = new Set(kept.map(({ period }) => period))
  const counted = new Set(kept.filter(({ isSample }) => !isSample).map(({ period }) => period))
  const current = monthOf(now)
  const first = monthOf((await findFirstActivity(db)) ?? now)
  const recent = listMonths(first, current).slice(-2)
  const missing = recent.filter((month) => month === current || !names.has(month))
  const months = missing.map(async (period) => {
    const span = { from: startOf(period), until: now }
    return toPeriod(period, [...(await countFigures(span, db)), ...(await countMedians(span, db))])
  })
  const year = yearOf(current)
  if (counted.has(year)) return Promise.all(months)
  const medians = countMedians({ from: startOf(year), until: now }, db)
  return [
    ...(await Promise.all(months)),
    toPeriod(
      year,
      (await medians).filter(({ figure }) => isMedian(figure)),
    ),
  ]
}

const toPeriod = (period: string, figures: Figure[]): Period => ({ period, isSample: false, figures })

/** A year stands before its months, since `2026` counts as the month after December. */
const latestFirst = (one: Period, other: Period) => rank(other.period).localeCompare(rank(one.period))

const rank = (period: string) => (isMonth(period) ? period : `${period}-13`)

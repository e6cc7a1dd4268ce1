import { transparencyTag } from '#lib/cache-tags.ts'
import type { Db } from '#lib/db.ts'
import { expireEverywhere } from '#lib/expiry/expire-everywhere.ts'
import type { Clock } from '#lib/time.ts'
import { countFigures, countMedians, findFirstActivity } from './count-store.ts'
import { listKept, replaceFigures } from './figure-store.ts'
import { endOf, isMonth, listMonths, monthOf, startOf, yearOf } from './figures.ts'

/** An appeal is possible for six months, so the figures of the seven months before this one may still change. */
const openMonths = 7

/**
 * Counts the months and years that are over: those not counted before, and those in which appeals may still change
 * something. A month with invented figures stays as it is, and so does a year of nothing but such months. It asks no permission: a job calls it once a day.
 */
export async function keepFigures({ db, clock }: { db: Db; clock: Clock }): Promise<void> {
  const now = clock.now()
  const first = await findFirstActivity(db)
  if (first === null) return
  const kept = new Map((await listKept(db)).map(({ period, isSample }) => [period, isSample]))
  const periods = listPeriodsOver({ first, now })
  const isInvented = (period: string) =>
    periods
      .filter((month) => isMonth(month) && month.startsWith(period))
      .every((month) => kept.get(month) === true)
  for (const period of periods) {
    const isOpen = endOf(period) > monthsBefore(now, openMonths)
    if (isInvented(period) || (kept.get(period) === false && !isOpen)) continue
    const span = { from: startOf(period), until: endOf(period) }
    const figures = [...(await countFigures(span, db)), ...(await countMedians(span, db))]
    await db.$transaction((tx) => replaceFigures({ period, figures }, tx))
  }
  await expireEverywhere([transparencyTag], db)
}

function listPeriodsOver({ first, now }: { first: Date; now: Date }): string[] {
  const months = listMonths(monthOf(first), monthOf(now))
  const years = [...new Set(months.map(yearOf))]
  return [...months, ...years].filter((period) => endOf(period) <= now)
}

function monthsBefore(date: Date, months: number): Date {
  const start = startOf(monthOf(date))
  start.setUTCMonth(start.getUTCMonth() - months)
  return start
}

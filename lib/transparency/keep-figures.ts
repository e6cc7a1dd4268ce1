import { transparencyTag } from '#lib/cache-tags.ts'
import type { Db } from '#lib/db.ts'
import { expireEverywhere } from '#lib/expiry/expire-everywhere.ts'
import type { Clock } from '#lib/time.ts'
import { countFigures, countMedians, findFirstActivity } from './count-store.ts'
import { listKept, replaceFigures } from './figure-store.ts'
import { endOf, listMonths, monthOf, startOf, yearOf } from './figures.ts'

/** An appeal is possible for six months, so the figures of the seven months before this one may still change. */
const openMonths = 7

/**
 * Counts the months and years that are over: those not counted before, and those in which appeals may still change
 * something. A period with invented figures stays as it is. It asks no permission: a job calls it once a day.
 */
export async function keepFigures({ db, clock }: { db: Db; clock: Clock }): Promise<void> {
  const now = clock.now()
  const first = await findFirstActivity(db)
  if (first === null) return
  const kept = new Map((await listKept(db)).map(({ period, isSample }) => [period, isSample]))
  for (const period of listPeriodsOver({ first, now })) {
    const isOpen = endOf(period) > monthsBefore(now, openMonths)
    if (kept.get(period) === true || (kept.has(period) && !isOpen)) continue
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

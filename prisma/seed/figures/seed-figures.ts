import type { Db } from '#lib/db.ts'
import { findFirstActivity } from '#lib/transparency/count-store.ts'
import { listKept } from '#lib/transparency/figure-store.ts'
import { monthOf, startOf, yearOf } from '#lib/transparency/figures.ts'
import { sampleFigures, sampleMedians, sampleMonths } from './sample.ts'

/** Writes invented figures of the six months before this one, unless anything happened here or figures exist. */
export async function seedFigures({ db, now = new Date() }: { db: Db; now?: Date }): Promise<void> {
  if ((await listKept(db)).length > 0 || (await findFirstActivity(db)) !== null) return
  const months = Array.from({ length: sampleMonths }, (_, place) => monthsBefore(now, sampleMonths - place))
  const ofMonths = Object.entries(sampleFigures).flatMap(([figure, parts]) =>
    Object.entries(parts).flatMap(([part, values]) =>
      values.flatMap((value, place) =>
        value === null ? [] : [{ period: months[place] ?? '', figure, part, value }],
      ),
    ),
  )
  const ofYears = [...new Set(months.map(yearOf))].flatMap((period) =>
    Object.entries(sampleMedians).map(([figure, value]) => ({ period, figure, part: '', value })),
  )
  await db.periodFigure.createMany({
    data: [...ofMonths, ...ofYears].map((figure) => ({ ...figure, isSample: true })),
  })
}

function monthsBefore(now: Date, months: number): string {
  const start = startOf(monthOf(now))
  start.setUTCMonth(start.getUTCMonth() - months)
  return monthOf(start)
}

import type { Db, Tx } from '#lib/db.ts'
import { figureNames } from './figures.ts'
import type { Figure, FigureName, Period } from './figures.ts'

/** The kept periods with their figures, in order. */
export async function listPeriods(db: Db): Promise<Period[]> {
  const rows = await db.periodFigure.findMany({
    where: { figure: { in: figureNames } },
    orderBy: [{ period: 'asc' }, { figure: 'asc' }, { part: 'asc' }],
    select: { period: true, figure: true, part: true, value: true, isSample: true },
  })
  return [...Map.groupBy(rows, ({ period }) => period)].map(([period, kept]) => ({
    period,
    isSample: kept.some(({ isSample }) => isSample),
    figures: kept.map(({ figure, part, value }) => ({ figure: figure as FigureName, part, value })),
  }))
}

/** Names of the kept periods, and whether the seed invented their figures. */
export async function listKept(db: Db): Promise<{ period: string; isSample: boolean }[]> {
  return db.periodFigure.findMany({
    distinct: ['period'],
    orderBy: { period: 'asc' },
    select: { period: true, isSample: true },
  })
}

/** Replaces the figures of a period by counted ones. */
export async function replaceFigures(
  { period, figures }: { period: string; figures: readonly Figure[] },
  tx: Tx,
): Promise<void> {
  await tx.periodFigure.deleteMany({ where: { period } })
  await tx.periodFigure.createMany({ data: figures.map((figure) => ({ ...figure, period })) })
}

import type { Db } from '#lib/db.ts'

/** Deletes the invented figures; the next count writes real ones for the same months. */
export async function removeSampleFigures(db: Db): Promise<void> {
  await db.periodFigure.deleteMany({ where: { isSample: true } })
}

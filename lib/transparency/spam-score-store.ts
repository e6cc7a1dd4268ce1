import type { Db } from '#lib/db.ts'
import type { SpamModel } from '#lib/spam/model.ts'
import type { SpamScoreDto } from './dto.ts'

/** The spam score at work; the shipped one where no other was chosen, or where its shape is that of an earlier site. */
export async function findSpamScore(
  shipped: Pick<SpamModel, 'measured' | 'trainedAt'>,
  db: Db,
): Promise<SpamScoreDto> {
  const chosen = await db.spamModelChoice.findFirst({
    orderBy: { id: 'desc' },
    select: {
      model: {
        select: { id: true, trainedAt: true, precision: true, recall: true, heldOut: true, model: true },
      },
    },
  })
  const found = chosen?.model
  const isOfThisShape = (found?.model as Partial<SpamModel> | undefined)?.version === 1
  if (!found || !isOfThisShape) {
    return { version: 'shipped', ...shipped.measured, trainedAt: shipped.trainedAt }
  }
  const { id, trainedAt, precision, recall, heldOut: n } = found
  return { version: String(id), precision, recall, n, trainedAt: trainedAt.toISOString() }
}

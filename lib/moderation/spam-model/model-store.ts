import type { Db, Tx } from '#lib/db.ts'
import type { Measure, SpamModel } from '#lib/spam/model.ts'
import type { DecidedWords } from '#lib/spam/retrain.ts'

/** Decisions are searched this far back, so that the time does not grow with the record. */
const searchedMax = 20_000
const decisionsMax = 5_000

/**
 * Words of readers on which a person decided, the latest first: published or kept, or spam. Left out are decisions that
 * were taken back, words that changed since, and erased ones.
 */
export async function listDecidedWords(db: Db): Promise<DecidedWords[]> {
  return db.$queryRaw<DecidedWords[]>`
    WITH latest AS (
      SELECT seq, substr(subject, 9)::uuid AS id, data::json AS data FROM "ModerationEvent"
      WHERE kind = 'decision' AND "actorId" IS NOT NULL ORDER BY seq DESC LIMIT ${searchedMax}),
    decided AS (
      SELECT DISTINCT ON (c.id) e.seq, c.body, c.status, c."authorId", c."postId"
      FROM latest e JOIN "Comment" c ON c.id = e.id JOIN "User" u ON u.id = c."authorId"
      WHERE c.status IN ('PUBLISHED', 'SPAM') AND c.body <> '' AND u.role = 'READER'
        AND e.data->>'to' = c.status::text AND (e.data->>'version')::int = c.version
        AND NOT EXISTS (SELECT FROM "ModerationEvent" u WHERE u.undoes = e.seq)
      ORDER BY c.id, e.seq DESC)
    SELECT body AS text, status = 'SPAM' AS "isSpam", "authorId" AS writer, "postId" AS post
    FROM decided ORDER BY seq DESC LIMIT ${decisionsMax}`
}

/** The version at work; null for the shipped model. */
export async function findVersionAtWork(db: Db | Tx): Promise<bigint | null> {
  const chosen = await db.spamModelChoice.findFirst({ orderBy: { id: 'desc' }, select: { modelId: true } })
  return chosen?.modelId ?? null
}

/** A model as it was stored; null when there is none. */
export async function findModel(version: bigint, db: Db): Promise<unknown> {
  const found = await db.spamModel.findUnique({ where: { id: version }, select: { model: true } })
  return found?.model ?? null
}

export async function hasModel(version: bigint, tx: Tx): Promise<boolean> {
  return (await tx.spamModel.findUnique({ where: { id: version }, select: { id: true } })) !== null
}

export interface ModelRow {
  id: bigint
  trainedAt: Date
  decisions: number
  precision: number
  recall: number
  heldOut: number
}

/** The latest models, the latest first. */
export async function listModelRows(take: number, db: Db): Promise<ModelRow[]> {
  return db.spamModel.findMany({
    orderBy: { id: 'desc' },
    take,
    select: { id: true, trainedAt: true, decisions: true, precision: true, recall: true, heldOut: true },
  })
}

/** Adds a model, and returns its version. */
export async function addModel(
  { model, decisions }: { model: SpamModel; decisions: number },
  tx: Tx,
): Promise<bigint> {
  const { precision, recall, n }: Measure = model.measured
  const data = { trainedAt: model.trainedAt, decisions, precision, recall, heldOut: n, model }
  return (await tx.spamModel.create({ data, select: { id: true } })).id
}

/** Puts a version to work; null is the shipped model. */
export async function addChoice(
  choice: { modelId: bigint | null; at: Date; byId: string | null },
  tx: Tx,
): Promise<void> {
  await tx.spamModelChoice.create({ data: choice, select: { id: true } })
}

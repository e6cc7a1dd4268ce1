import { Prisma } from '#prisma/generated/client.ts'
import type { Db, Tx } from '#lib/db.ts'
import { sampledBelow } from './sample.ts'

/** A sampled decision with the words that were decided on. */
export interface SampledRow {
  seq: bigint
  decision: string
  commentId: string
  postId: string
  body: string
  createdAt: Date
  answeredBody: string | null
}

interface Sampling {
  /** The second moderator. */
  viewerId: string
  /** Decisions before this are not looked at any more. */
  since: Date
}

/** Other moderators' decisions of the sample on words that are as they were, without a second look yet. */
const sampled = ({ viewerId, since }: Sampling) => Prisma.sql`
  "ModerationEvent" e JOIN "Comment" c ON c.id = CASE e.kind WHEN 'decision' THEN substr(e.subject, 9)::uuid END
  WHERE e.hash < ${sampledBelow} AND e.kind = 'decision' AND e.at >= ${since} AND e."actorId" <> ${viewerId}::uuid
    AND c."authorId" <> ${viewerId}::uuid AND c.body <> '' AND (e.data::json->>'version')::int = c.version
    AND NOT EXISTS (SELECT FROM "ModerationEvent" u WHERE u.undoes = e.seq)
    AND NOT EXISTS (SELECT FROM "SecondLook" l WHERE l."eventSeq" = e.seq)`

const columns = Prisma.sql`
  e.seq, e.data::json->>'decision' AS decision, c.id AS "commentId", c."postId", c.body, c."createdAt",
  (SELECT p.body FROM "Comment" p WHERE p.id = c."parentId") AS "answeredBody"`

/** The oldest decision that waits for a second look by this moderator; null when none does. */
export async function findNextSampled(sampling: Sampling, db: Db): Promise<SampledRow | null> {
  const rows = await db.$queryRaw<SampledRow[]>`
    SELECT ${columns} FROM ${sampled(sampling)} ORDER BY e.seq LIMIT 1`
  return rows[0] ?? null
}

/** One decision that waits for a second look by this moderator; null when it does not. */
export async function findSampled(
  { seq, ...sampling }: Sampling & { seq: bigint },
  db: Db | Tx,
): Promise<SampledRow | null> {
  const rows = await db.$queryRaw<SampledRow[]>`
    SELECT ${columns} FROM ${sampled(sampling)} AND e.seq = ${seq}`
  return rows[0] ?? null
}

export interface NewSecondLook {
  eventSeq: bigint
  reviewerId: string
  verdict: string
  agrees: boolean
  at: Date
}

/** Keeps a second look; false when the decision has one. */
export async function addSecondLook(look: NewSecondLook, tx: Tx): Promise<boolean> {
  const { count } = await tx.secondLook.createMany({ data: look, skipDuplicates: true })
  return count === 1
}

/** A second look of this moderator with what had been decided; null when there is none. */
export async function findOwnLook(
  { seq, viewerId }: { seq: bigint; viewerId: string },
  db: Db,
): Promise<{ verdict: string; agrees: boolean; decision: string } | null> {
  const [row] = await db.$queryRaw<{ verdict: string; agrees: boolean; decision: string }[]>`
    SELECT l.verdict, l.agrees, e.data::json->>'decision' AS decision
    FROM "SecondLook" l JOIN "ModerationEvent" e ON e.seq = l."eventSeq"
    WHERE l."eventSeq" = ${seq} AND l."reviewerId" = ${viewerId}::uuid`
  return row ?? null
}

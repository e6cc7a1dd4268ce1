import { Prisma } from '#prisma/generated/client.ts'
import type { Db, Tx } from '#lib/db.ts'
import { expiryPart } from '#lib/expiry/expiry-store.ts'
import { makeTimeId } from '#lib/ids.ts'
import { heldPart } from '#lib/jobs/held-part.ts'
import type { Alteration, CommentChange, Consequence, Insertion } from './change.ts'

/**
 * A change is one statement: `changed` is the comment's row, and each consequence is a part that writes nothing while
 * `changed` is empty. Rows are locked from the lowest comment up, so that writers do not deadlock.
 */
type Part = Prisma.Sql

export type Inserted = 'done' | 'taken' | 'parent-gone'

export interface Planned<Kind extends CommentChange> {
  change: Kind
  consequences: readonly Consequence[]
}

/** Writes a new comment, and locks its parent meanwhile, so that nobody removes the parent in between. */
export async function insertComment(
  { change, consequences }: Planned<Insertion>,
  tx: Db | Tx,
): Promise<Inserted> {
  const { after, reason } = change
  // An imported reply may have a tombstone as its parent.
  const answerable = reason === 'import' ? Prisma.sql`TRUE` : Prisma.sql`status = 'PUBLISHED'`
  const place =
    after.parentId === null
      ? Prisma.sql`SELECT TRUE`
      : Prisma.sql`SELECT TRUE FROM "Comment" WHERE id = ${after.parentId}::uuid AND ${answerable} FOR NO KEY UPDATE`
  const changed = Prisma.sql`
    INSERT INTO "Comment" (id, "postId", "parentId", "rootId", depth, "authorId", body, status, version,
      "idempotencyKey", "createdAt", "deletedAt")
    SELECT ${after.id}::uuid, ${after.postId}, ${after.parentId}::uuid, ${after.rootId}::uuid, ${after.depth},
      ${after.authorId}::uuid, ${after.body}, ${after.status}::"CommentStatus", ${after.version},
      ${after.idempotencyKey}::uuid, ${toTime(after.createdAt)}, ${deletedAt(change)}
    FROM place
    ON CONFLICT ("authorId", "idempotencyKey") DO NOTHING RETURNING id`
  const parts = [Prisma.sql`place AS (${place})`, Prisma.sql`changed AS (${changed})`]
  const [row] = await tx.$queryRaw<{ hasPlace: boolean; isChanged: boolean }[]>`
    WITH ${Prisma.join([...parts, ...toParts(change, consequences)])}
    SELECT EXISTS (SELECT FROM place) AS "hasPlace", EXISTS (SELECT FROM changed) AS "isChanged",
      ${toCalls(consequences)} AS called`
  if (row?.isChanged) return 'done'
  return row?.hasPlace ? 'taken' : 'parent-gone'
}

/** Changes a comment. False, and nothing is written, when its version, status or changed marks are not as they were read. */
export async function alterComment(
  { change, consequences }: Planned<Alteration>,
  tx: Db | Tx,
): Promise<boolean> {
  const { before, after } = change
  const editedAt = change.reason === 'edit' ? toTime(change.at) : Prisma.sql`"editedAt"`
  const isMarked = change.reason === 'mark'
  const marks = isMarked ? Prisma.sql`${after.marks}::text[]` : Prisma.sql`marks`
  const marksBefore = isMarked ? Prisma.sql`${before.marks}::text[]` : Prisma.sql`marks`
  const changed = Prisma.sql`
    UPDATE "Comment" SET body = ${after.body}, status = ${after.status}::"CommentStatus", version = ${after.version},
      marks = ${marks}, "editedAt" = ${editedAt}, "deletedAt" = ${deletedAt(change)}
    WHERE id = ${before.id}::uuid AND version = ${before.version} AND status = ${before.status}::"CommentStatus"
      AND marks = ${marksBefore}
    RETURNING id`
  const [row] = await tx.$queryRaw<{ isChanged: boolean }[]>`
    WITH ${Prisma.join([Prisma.sql`changed AS (${changed})`, ...toParts(change, consequences)])}
    SELECT EXISTS (SELECT FROM changed) AS "isChanged", ${toCalls(consequences)} AS called`
  return row?.isChanged === true
}

function toParts(change: CommentChange, consequences: readonly Consequence[]): Part[] {
  return consequences.flatMap((consequence) => toPart(consequence, change))
}

/** The parts that only read, and would not run unless the statement asked for them: calls of functions. */
function toCalls(consequences: readonly Consequence[]): Part {
  const isTold = consequences.some(({ kind }) => kind === 'tell-held')
  return isTold ? Prisma.sql`(SELECT count(*) FROM told)` : Prisma.sql`0`
}

function toPart(consequence: Consequence, change: CommentChange): Part[] {
  switch (consequence.kind) {
    case 'count-replies':
      return countReplies(consequence)
    case 'keep-revision':
      return [
        Prisma.sql`kept AS (
          INSERT INTO "CommentRevision" (id, "commentId", version, body, "createdAt")
          SELECT ${makeTimeId(change.at)}::uuid, id, ${consequence.version}, ${consequence.body}, ${toTime(change.at)}
          FROM changed)`,
      ]
    case 'keep-results':
      return [keepResults(consequence, change)]
    case 'erase-words':
      return [
        Prisma.sql`erased AS (
          DELETE FROM "CommentRevision" r USING changed WHERE r."commentId" = changed.id)`,
        Prisma.sql`forgotten AS (
          DELETE FROM "CheckResult" r USING changed WHERE r."commentId" = changed.id)`,
        Prisma.sql`unquoted AS (
          DELETE FROM "QuoteRequest" q USING changed WHERE q."commentId" = changed.id)`,
      ]
    case 'expire-tags':
      return [Prisma.sql`expired AS (${expiryPart(consequence.tags, Prisma.sql`changed`)})`]
    case 'tell-held':
      return [Prisma.sql`told AS (${heldPart(Prisma.sql`changed`)})`]
    case 'record':
      return [record(consequence, change)]
  }
}

function countReplies({ parentId, rootId, step }: Extract<Consequence, { kind: 'count-replies' }>): Part[] {
  return [
    Prisma.sql`above AS MATERIALIZED (
      SELECT id FROM "Comment"
      WHERE id IN (${parentId}::uuid, ${rootId}::uuid) AND EXISTS (SELECT FROM changed)
      ORDER BY depth DESC FOR NO KEY UPDATE)`,
    Prisma.sql`counted AS (
      UPDATE "Comment" c SET "replyCount" = c."replyCount" + ${step} FROM above WHERE c.id = above.id)`,
  ]
}

function keepResults(
  { results }: Extract<Consequence, { kind: 'keep-results' }>,
  change: CommentChange,
): Part {
  return Prisma.sql`judged AS (
    INSERT INTO "CheckResult" ("commentId", version, "check", outcome, sentence, numbers, at)
    SELECT changed.id, ${change.after.version}, r."check", upper(r.outcome)::"CheckOutcome", r.sentence, r.numbers,
      ${toTime(change.at)}
    FROM changed, jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
      AS r("check" text, outcome text, sentence text, numbers jsonb))`
}

function record({ fromStatus }: Extract<Consequence, { kind: 'record' }>, change: CommentChange): Part {
  const { after, by, reason, at } = change
  return Prisma.sql`recorded AS (
    INSERT INTO "CommentEvent" ("commentId", version, reason, "fromStatus", "toStatus", actor, "actorId", at)
    SELECT id, ${after.version}, ${reason}, ${fromStatus}::"CommentStatus", ${after.status}::"CommentStatus",
      ${by.as}, ${by.id}::uuid, ${toTime(at)}
    FROM changed)`
}

const toTime = (time: Date) => Prisma.sql`${time.toISOString()}::timestamptz`

const deletedAt = ({ after, at }: CommentChange) =>
  after.status === 'DELETED' ? toTime(at) : Prisma.sql`NULL::timestamptz`

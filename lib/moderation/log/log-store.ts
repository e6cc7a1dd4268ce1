import { Prisma } from '#prisma/generated/client.ts'
import type { Db } from '#lib/db.ts'
import type { RecordedEvent } from '../record.ts'
import type { LogInput } from './log-input.ts'

/** An event, and the number of the event that took it back. */
export interface LogRow extends RecordedEvent {
  undoneBy: bigint | null
}

export interface LogQuery extends LogInput {
  /** Zone of `day`. */
  timeZone: string
  take: number
}

/** Events by keyset, newest first, so that each page costs the same. */
export async function listLogRows({ cursor, take, ...filters }: LogQuery, db: Db): Promise<LogRow[]> {
  const conditions = [
    ...(cursor === undefined ? [] : [Prisma.sql`e.seq < ${BigInt(cursor)}`]),
    ...conditionsOf(filters),
  ]
  const where = conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}` : Prisma.empty
  return db.$queryRaw<LogRow[]>`
    SELECT e.seq, e.at, e."actorId", e.kind, e.subject, e.data, e.undoes, e."prevHash", e.hash,
      u.seq AS "undoneBy"
    FROM "ModerationEvent" e LEFT JOIN "ModerationEvent" u ON u.undoes = e.seq
    ${where} ORDER BY e.seq DESC LIMIT ${take}`
}

function conditionsOf({ kind, actor, subject, day, timeZone }: Omit<LogQuery, 'cursor' | 'take'>) {
  const byActor =
    actor === 'machine' ? Prisma.sql`e."actorId" IS NULL` : Prisma.sql`e."actorId" = ${actor}::uuid`
  return [
    ...(kind === undefined ? [] : [Prisma.sql`e.kind = ${kind}`]),
    ...(actor === undefined ? [] : [byActor]),
    ...(subject === undefined ? [] : [aboutSubject(subject)]),
    ...(day === undefined ? [] : [ofDay({ day, timeZone })]),
  ]
}

/** A range of numbers, which keeps the order of the index; the times of its ends come from the index of times. */
function ofDay({ day, timeZone }: { day: string; timeZone: string }) {
  const start = Prisma.sql`${day}::text::date::timestamp`
  const numbers = Prisma.sql`(
    SELECT seq FROM "ModerationEvent"
    WHERE at >= ${start} AT TIME ZONE ${timeZone} AND at < (${start} + interval '1 day') AT TIME ZONE ${timeZone}
    OFFSET 0) AS numbers`
  return Prisma.sql`e.seq BETWEEN (SELECT min(seq) FROM ${numbers}) AND (SELECT max(seq) FROM ${numbers})`
}

/** A comment includes its reports, and a person their comments. */
function aboutSubject(subject: string) {
  const personId = /^person:(.+)$/.exec(subject)?.[1] ?? null
  const commentId = /^comment:(.+)$/.exec(subject)?.[1] ?? null
  return Prisma.sql`e.subject = ANY (ARRAY(
    WITH comments AS (SELECT id FROM "Comment" WHERE id = ${commentId}::uuid OR "authorId" = ${personId}::uuid)
    SELECT ${subject} UNION ALL SELECT 'comment:' || id FROM comments
    UNION ALL SELECT 'report:' || r.id FROM "Report" r JOIN comments c ON c.id = r."commentId"))`
}

/** Comments with their writers, in any status. */
export async function listLoggedComments(ids: string[], db: Db) {
  return db.comment.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      postId: true,
      body: true,
      status: true,
      authorId: true,
      author: { select: { name: true } },
    },
  })
}

export type LoggedComment = Awaited<ReturnType<typeof listLoggedComments>>[number]

/** All staff, for the filter. */
export async function listStaff(db: Db): Promise<{ id: string; name: string | null }[]> {
  return db.user.findMany({
    where: { role: { not: 'READER' } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
}

/** The statements of reasons for decisions, without words and names. */
export async function listStatementsOf(seqs: bigint[], db: Db) {
  return db.statementOfReasons.findMany({
    where: { eventSeq: { in: seqs } },
    orderBy: { eventSeq: 'desc' },
    select: {
      eventSeq: true,
      measure: true,
      source: true,
      detectedBy: true,
      decidedById: true,
      ground: true,
      reason: true,
      clause: true,
      explanation: true,
      createdAt: true,
      until: true,
      liftedAt: true,
      comment: { select: { createdAt: true } },
    },
  })
}

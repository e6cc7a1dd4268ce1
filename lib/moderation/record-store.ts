import type { Db, Tx } from '#lib/db.ts'
import { chain } from './record.ts'
import type { EventKind, NewEvent, RecordedEvent } from './record.ts'

const columns = {
  seq: true,
  at: true,
  actorId: true,
  kind: true,
  subject: true,
  data: true,
  undoes: true,
  prevHash: true,
  hash: true,
} as const

/** Writers of the record wait for each other, so that the chain has one order. The number differs from other locks. */
const lockKey = 7_201_128

/**
 * Adds an event to the record in the caller's transaction, and returns its number. Other writers wait until that
 * transaction ends, so it should do little after this.
 */
export async function appendEvent(event: NewEvent, tx: Tx): Promise<bigint> {
  const [seq] = await appendEvents([event], tx)
  if (seq === undefined) throw new Error('the record did not take the event')
  return seq
}

/** As `appendEvent`, for several events in this order. */
export async function appendEvents(events: readonly NewEvent[], tx: Tx): Promise<bigint[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockKey}::bigint)`
  // A separate statement: the one that waited for the lock does not see events written meanwhile.
  const last = await tx.moderationEvent.findFirst({
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  })
  const added: RecordedEvent[] = []
  for (const event of events) added.push(chain(event, added.at(-1) ?? last))
  await tx.moderationEvent.createMany({ data: added })
  return added.map(({ seq }) => seq)
}

/** An event by its number; null when there is none. */
export async function findEvent(seq: bigint, db: Db | Tx): Promise<RecordedEvent | null> {
  return db.moderationEvent.findUnique({ where: { seq }, select: columns })
}

/** Whether an event was undone. */
export async function isUndone(seq: bigint, db: Db | Tx): Promise<boolean> {
  return (await db.moderationEvent.findUnique({ where: { undoes: seq }, select: { seq: true } })) !== null
}

/**
 * The number of the last event that decided on the status of each of these subjects, and that nobody took back: a decision, a
 * hold by the machine, or a founded appeal. Subjects without one are left out. With `before` only earlier events count.
 */
export async function findLastDecisions(
  { subjects, before }: { subjects: readonly string[]; before?: bigint },
  db: Db | Tx,
): Promise<Map<string, bigint>> {
  const rows = await db.$queryRaw<{ subject: string; seq: bigint }[]>`
    SELECT DISTINCT ON (e.subject) e.subject, e.seq FROM "ModerationEvent" e
    WHERE e.subject = ANY(${[...subjects]}) AND e.data::jsonb ->> 'to' IS NOT NULL
      AND (e.kind IN ('decision', 'hold') OR e.kind = 'undo' AND e.data::jsonb ->> 'appeal' IS NOT NULL)
      AND (${before ?? null}::bigint IS NULL OR e.seq < ${before ?? null}::bigint)
      AND NOT EXISTS (SELECT FROM "ModerationEvent" u WHERE u.undoes = e.seq)
    ORDER BY e.subject, e.seq DESC`
  return new Map(rows.map(({ subject, seq }) => [subject, seq]))
}

/** The latest event about a subject, undone or not. */
export async function findLatestEvent(subject: string, db: Db | Tx): Promise<RecordedEvent | null> {
  return db.moderationEvent.findFirst({ where: { subject }, orderBy: { seq: 'desc' }, select: columns })
}

/** The latest event of a kind. */
export async function findLatestOfKind(kind: EventKind, db: Db): Promise<RecordedEvent | null> {
  return db.moderationEvent.findFirst({ where: { kind }, orderBy: { seq: 'desc' }, select: columns })
}

/** The number of the latest event; zero without any. */
export async function findLatestSeq(db: Db): Promise<bigint> {
  const last = await db.moderationEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } })
  return last?.seq ?? 0n
}

/** The latest decisions and undos, in the order of the chain. */
export async function listLatestDecisions(
  take: number,
  db: Db,
): Promise<Pick<RecordedEvent, 'seq' | 'kind' | 'subject' | 'data' | 'actorId'>[]> {
  const found = await db.moderationEvent.findMany({
    where: { kind: { in: ['decision', 'undo'] } },
    orderBy: { seq: 'desc' },
    take,
    select: { seq: true, kind: true, subject: true, data: true, actorId: true },
  })
  return found.reverse()
}

/** The events after `seq`, in the order of the chain. */
export async function listEventsAfter(
  { seq, take }: { seq: bigint; take: number },
  db: Db,
): Promise<RecordedEvent[]> {
  return db.moderationEvent.findMany({
    where: { seq: { gt: seq } },
    orderBy: { seq: 'asc' },
    take,
    select: columns,
  })
}

/** Whether a moderator has decided that a version of a comment's words is shown, and nobody took that back. */
export async function wasShownByModerator(
  { commentId, version }: { commentId: string; version: number },
  tx: Tx,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ wasShown: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM "ModerationEvent" e
      WHERE e.subject = ${`comment:${commentId}`} AND e."actorId" IS NOT NULL
        AND e.data::jsonb @> jsonb_build_object('to', 'PUBLISHED', 'version', ${version}::int)
        AND NOT EXISTS (SELECT FROM "ModerationEvent" u WHERE u.undoes = e.seq)) AS "wasShown"`
  return row?.wasShown === true
}

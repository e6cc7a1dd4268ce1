import type { Db } from '#lib/db.ts'
import type { RecordedEvent } from '#lib/moderation/record.ts'
import type { PublishedHeadDto } from './dto.ts'

/** Number of heads on the page and in its feed: a month of days. */
export const headsShown = 31

const columns = { day: true, seq: true, hash: true, publishedAt: true } as const

interface Head {
  day: Date
  seq: bigint
  hash: string
  publishedAt: Date
}

const toDto = ({ day, seq, hash, publishedAt }: Head): PublishedHeadDto => ({
  day: day.toISOString().slice(0, 10),
  seq: String(seq),
  hash,
  publishedAt: publishedAt.toISOString(),
})

/** The last published heads, the latest first. */
export async function listHeads(take: number, db: Db): Promise<PublishedHeadDto[]> {
  const found = await db.publishedHead.findMany({ orderBy: { day: 'desc' }, take, select: columns })
  return found.map(toDto)
}

/** The first published head that is at or after an event; null until there is one. */
export async function findHeadFrom(seq: bigint, db: Db): Promise<PublishedHeadDto | null> {
  const found = await db.publishedHead.findFirst({
    where: { seq: { gte: seq } },
    orderBy: { seq: 'asc' },
    select: columns,
  })
  return found && toDto(found)
}

/** Whether the head of a day, as `2026-11-29`, is published. */
export async function hasHeadOf(day: string, db: Db): Promise<boolean> {
  return (await db.publishedHead.count({ where: { day: new Date(day) } })) > 0
}

/** Publishes the last event of the record as the head of a day; false where the day has a head, or nothing happened. */
export async function addHead({ day, at }: { day: string; at: Date }, db: Db): Promise<boolean> {
  const added = await db.$executeRaw`
    INSERT INTO "PublishedHead" (day, seq, hash, "publishedAt")
    SELECT ${day}::text::date, seq, hash, ${at} FROM "ModerationEvent" ORDER BY seq DESC LIMIT 1
    ON CONFLICT (day) DO NOTHING`
  return added > 0
}

/** The decision of a statement of reasons, by the hash of the statement's token; null when there is none. */
export async function findStatedSeq(tokenHash: string, db: Db): Promise<bigint | null> {
  const found = await db.statementOfReasons.findUnique({ where: { tokenHash }, select: { eventSeq: true } })
  return found?.eventSeq ?? null
}

/** The events from one to another, both included, in the order of the chain. */
export async function listEvents(
  { from, to }: { from: bigint; to: bigint },
  db: Db,
): Promise<RecordedEvent[]> {
  return db.moderationEvent.findMany({
    where: { seq: { gte: from, lte: to } },
    orderBy: { seq: 'asc' },
    select: {
      ...{ seq: true, at: true, actorId: true, kind: true, subject: true, data: true, undoes: true },
      ...{ prevHash: true, hash: true },
    },
  })
}

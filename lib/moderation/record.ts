import { createHash } from 'node:crypto'

/** What the record of moderation knows of. */
export type EventKind = 'decision' | 'undo'

/** What was done, before it has its place in the chain. */
export interface NewEvent {
  at: Date
  /** Who did it; null for the machine. */
  actorId: string | null
  kind: EventKind
  /** `comment:<id>`, `person:<id>` and so on. */
  subject: string
  /** Never the words of a comment or the address of a person: nothing can be erased from the chain. */
  data: Readonly<Record<string, string | number | boolean | null>>
  /** The event that this one undoes. */
  undoes?: bigint
}

/** An event as the record keeps it. */
export interface RecordedEvent {
  seq: bigint
  at: Date
  actorId: string | null
  kind: string
  subject: string
  /** JSON, with its names in the order of the alphabet. */
  data: string
  undoes: bigint | null
  prevHash: string
  hash: string
}

/** The hash before the first event. */
export const noHash = '0'.repeat(64)

/** The event that follows `last` in the chain; `last` is null for the first. */
export function chain(event: NewEvent, last: Pick<RecordedEvent, 'seq' | 'hash'> | null): RecordedEvent {
  const link = {
    seq: (last?.seq ?? 0n) + 1n,
    at: event.at,
    actorId: event.actorId,
    kind: event.kind,
    subject: event.subject,
    data: JSON.stringify(event.data, Object.keys(event.data).toSorted()),
    undoes: event.undoes ?? null,
    prevHash: last?.hash ?? noHash,
  }
  return { ...link, hash: hashOf(link) }
}

/** SHA-256 of an event, hex: of a JSON list of its fields, in this order. Anybody can compute it from an export. */
export function hashOf(event: Omit<RecordedEvent, 'hash'>): string {
  const { seq, at, actorId, kind, subject, data, undoes, prevHash } = event
  const fields = [String(seq), at.toISOString(), actorId, kind, subject, data, undoes?.toString() ?? null]
  return createHash('sha256')
    .update(JSON.stringify([...fields, prevHash]))
    .digest('hex')
}

/** The first event of a piece of the chain that does not follow from the one before it; null when all do. */
export function findBreak(
  events: readonly RecordedEvent[],
  last: Pick<RecordedEvent, 'seq' | 'hash'> | null,
): RecordedEvent | null {
  let before = last
  for (const event of events) {
    const follows = event.seq === (before?.seq ?? 0n) + 1n && event.prevHash === (before?.hash ?? noHash)
    if (!follows || event.hash !== hashOf(event)) return event
    before = event
  }
  return null
}

import { createHash } from 'node:crypto'

/** The kinds of event in the record of moderation. */
export type EventKind = 'decision' | 'undo' | 'rule-saved' | 'rule-removed' | 'check-set'

/** An event before it has its place in the chain. */
export interface NewEvent {
  at: Date
  /** Id of the moderator; null for a machine. */
  actorId: string | null
  kind: EventKind
  /** `comment:<id>`, `rule:<id>` or `check:<name>`. */
  subject: string
  /** No words of a comment and no address of a person: nothing can be erased from the chain. */
  data: Readonly<Record<string, string | number | boolean | null>>
  /** The event that this one undoes. */
  undoes?: bigint
}

/** An event in the record. */
export interface RecordedEvent {
  seq: bigint
  at: Date
  actorId: string | null
  kind: string
  subject: string
  /** JSON, with its keys in alphabetical order. */
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

/** SHA-256, hex, of the JSON list of an event's fields in this order. Anybody with the rows can compute it. */
export function hashOf(event: Omit<RecordedEvent, 'hash'>): string {
  const { seq, at, actorId, kind, subject, data, undoes, prevHash } = event
  const fields = [String(seq), at.toISOString(), actorId, kind, subject, data, undoes?.toString() ?? null]
  return createHash('sha256')
    .update(JSON.stringify([...fields, prevHash]))
    .digest('hex')
}

/** The first event that does not follow from the event before it; null when all do. `last` comes before `events`. */
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

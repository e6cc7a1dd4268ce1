import { createHash } from 'node:crypto'

/** The kinds of event in the record of moderation. */
export type EventKind =
  | 'decision'
  | 'undo'
  | 'mark'
  | 'hold'
  | 'report-received'
  | 'report-decided'
  | 'appeal-received'
  | 'appeal-decided'
  | 'rule-saved'
  | 'rule-removed'
  | 'check-set'
  | 'model-trained'
  | 'model-chosen'
  | 'switch-set'
  | 'trust-set'
  | 'sanction'
  | 'sanction-lifted'
  | 'role-changed'
  | 'sessions-ended'
  | 'sessions-seen'
  | 'address-seen'
  | 'quote-asked'
  | 'quote-agreed'
  | 'quote-declined'
  | 'quote-withdrawn'

/** An event before it has its place in the chain. */
export interface NewEvent {
  at: Date
  /** Id of the moderator; null for a machine. */
  actorId: string | null
  kind: EventKind
  /**
   * `comment:<id>`, `report:<id>`, `appeal:<id>`, `quote:<id>`, `person:<id>`, `rule:<id>`, `check:<name>`,
   * `model:<version>` or `trust`.
   */
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
  const linked = {
    seq: (last?.seq ?? 0n) + 1n,
    at: event.at,
    actorId: event.actorId,
    kind: event.kind,
    subject: event.subject,
    data: JSON.stringify(event.data, Object.keys(event.data).toSorted()),
    undoes: event.undoes ?? null,
    prevHash: last?.hash ?? noHash,
  }
  return { ...linked, hash: hashOf(linked) }
}

/**
 * SHA-256, hex, of the hash before and the digest of the event, as one text of 128 hex digits. So a proof that leads
 * from an event to a later one shows the digests of the events between them, and nothing else of them.
 */
export function hashOf(event: Omit<RecordedEvent, 'hash'>): string {
  return link({ prevHash: event.prevHash, digest: digestOf(event) })
}

/** The hash of the event with a digest, after the event with `prevHash`. */
export const link = ({ prevHash, digest }: { prevHash: string; digest: string }): string =>
  sha256(prevHash + digest)

/** SHA-256, hex, of the JSON list of an event's public fields in their order. */
export const digestOf = (event: Omit<RecordedEvent, 'hash' | 'prevHash'>): string =>
  digestOfFields(publicFields(event))

export const digestOfFields = (fields: PublicEvent): string => sha256(JSON.stringify(Object.values(fields)))

/** An event as a proof shows it, with the fields in the order of its digest. */
export interface PublicEvent {
  seq: string
  /** ISO 8601, UTC. */
  at: string
  /** SHA-256, hex, of the moderator's id and `seq`: the same person has another one in each event. */
  actor: string | null
  kind: string
  subject: string
  data: string
  undoes: string | null
}

export function publicFields(event: Omit<RecordedEvent, 'hash' | 'prevHash'>): PublicEvent {
  const { at, actorId, kind, subject, data } = event
  const seq = String(event.seq)
  return {
    ...{ seq, at: at.toISOString(), actor: actorId === null ? null : sha256(`${actorId} ${seq}`) },
    ...{ kind, subject, data, undoes: event.undoes?.toString() ?? null },
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

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

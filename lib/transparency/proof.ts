import { digestOf, digestOfFields, link, publicFields } from '#lib/moderation/record.ts'
import type { PublicEvent, RecordedEvent } from '#lib/moderation/record.ts'
import type { PublishedHeadDto } from './dto.ts'

/** What anybody needs to compute that an event is in the published record. */
export interface Proof {
  event: PublicEvent
  /** Hash of the event before. */
  prevHash: string
  /** SHA-256, hex, of the JSON list of the values of `event`. */
  digest: string
  /** SHA-256, hex, of `prevHash` and `digest` as one text. */
  hash: string
  /** Digests of the events from the next one to that of `head`, in order; each leads to the next hash. */
  after: string[]
  /** The next published head; null until it is published. */
  head: PublishedHeadDto | null
}

/** The proof of the first of the events, the last of which is that of `head`. */
export function makeProof({
  events,
  head,
}: {
  events: readonly RecordedEvent[]
  head: Proof['head']
}): Proof {
  const [event, ...after] = events
  if (!event) throw new Error('a proof of no event')
  return {
    event: publicFields(event),
    prevHash: event.prevHash,
    digest: digestOf(event),
    hash: event.hash,
    after: after.map(digestOf),
    head,
  }
}

/** Whether the hashes lead from the event's fields to its own hash, and to that of the head if there is one. */
export function isProven({ event, prevHash, digest, hash, after, head }: Proof): boolean {
  const own = link({ prevHash, digest })
  const last = after.reduce((before, next) => link({ prevHash: before, digest: next }), own)
  return digestOfFields(event) === digest && own === hash && (head === null || last === head.hash)
}

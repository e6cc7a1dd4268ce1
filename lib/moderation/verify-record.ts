import type { Db } from '#lib/db.ts'
import { findBreak } from './record.ts'
import type { RecordedEvent } from './record.ts'
import { listEventsAfter } from './record-store.ts'

export interface VerifiedRecord {
  /** Number of events, from the first, that follow from the event before them. */
  whole: number
  /** The first event that does not; null when all do. */
  broken: { seq: string } | null
  /** Hash of the last of the `whole` events; null when there is none. */
  head: string | null
}

/** Number of events read at a time. */
const batch = 1_000

/** Recomputes the chain of the record from its first event. It asks no permission: the owner of the machine calls it. */
export async function verifyRecord({ db }: { db: Db }): Promise<VerifiedRecord> {
  let last: RecordedEvent | null = null
  let whole = 0
  for (;;) {
    const events = await listEventsAfter({ seq: last?.seq ?? 0n, take: batch }, db)
    const broken = findBreak(events, last)
    const good = broken ? events.slice(0, events.indexOf(broken)) : events
    whole += good.length
    last = good.at(-1) ?? last
    if (broken || events.length < batch)
      return { whole, broken: broken && { seq: String(broken.seq) }, head: last?.hash ?? null }
  }
}

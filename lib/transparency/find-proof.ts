import type { Db } from '#lib/db.ts'
import { hashToken } from '#lib/moderation/statement.ts'
import { dayMs } from '#lib/time.ts'
import type { Clock } from '#lib/time.ts'
import { findHeadFrom, hasHeadOf, findStatedSeq, listEvents } from './head-store.ts'
import { isProven, makeProof } from './proof.ts'
import type { Proof } from './proof.ts'

/**
 * The place of a decision in the record, for anyone with the token of its statement; null when there is none. `isWhole`:
 * the hashes lead to the next published head, as far as there is one. `expected`: the day of UTC whose first job will
 * publish that head; null once it is published.
 */
export async function findProof(
  { token }: { token: string },
  { db, clock }: { db: Db; clock: Clock },
): Promise<{ proof: Proof; isWhole: boolean; expected: string | null } | null> {
  const seq = await findStatedSeq(hashToken(token), db)
  if (seq === null) return null
  const head = await findHeadFrom(seq, db)
  const to = head === null ? seq : BigInt(head.seq)
  const proof = makeProof({ events: await listEvents({ from: seq, to }, db), head })
  return {
    proof,
    isWhole: isProven(proof),
    expected: head === null ? await expectHead(clock.now(), db) : null,
  }
}

/** Today until its head is published, since a job of each hour sees to it; then tomorrow. */
async function expectHead(now: Date, db: Db): Promise<string> {
  const dayOf = (date: Date) => date.toISOString().slice(0, 10)
  const today = dayOf(now)
  return (await hasHeadOf(today, db)) ? dayOf(new Date(now.getTime() + dayMs)) : today
}

import type { Db } from '#lib/db.ts'
import { hashToken } from '#lib/moderation/statement.ts'
import { findHeadFrom, findStatedSeq, listEvents } from './head-store.ts'
import { isProven, makeProof } from './proof.ts'
import type { Proof } from './proof.ts'

/**
 * The place of a decision in the record, for anyone with the token of its statement; null when there is none. `isWhole`:
 * the hashes lead to the next published head, as far as there is one.
 */
export async function findProof(
  { token }: { token: string },
  { db }: { db: Db },
): Promise<{ proof: Proof; isWhole: boolean } | null> {
  const seq = await findStatedSeq(hashToken(token), db)
  if (seq === null) return null
  const head = await findHeadFrom(seq, db)
  const to = head === null ? seq : BigInt(head.seq)
  const proof = makeProof({ events: await listEvents({ from: seq, to }, db), head })
  return { proof, isWhole: isProven(proof) }
}

import type { Db, Tx } from '#lib/db.ts'
import { expireTags } from '#lib/expiry/expired-tags.ts'
import { assertTransition, listConsequences } from './change.ts'
import type { Alteration, CommentChange, Consequence, Insertion } from './change.ts'
import { alterComment, insertComment } from './change-store.ts'
import type { Inserted, Planned } from './change-store.ts'

/**
 * The one door for every change of a comment: its row and all that hangs on it (`listeners` in `change.ts`) are one
 * statement, so they are written together or not at all, in one round trip. `tx` may be a transaction of the caller's.
 *
 * Answers `done`, or writes nothing: `taken` when the writer used this key before, `parent-gone` when nobody may answer
 * that comment any more, `conflict` when the comment is no longer as it was read.
 */
export function changeComment(tx: Db | Tx, change: Insertion): Promise<Inserted>
export function changeComment(tx: Db | Tx, change: Alteration): Promise<'done' | 'conflict'>
export async function changeComment(
  tx: Db | Tx,
  change: CommentChange,
): Promise<Inserted | 'done' | 'conflict'> {
  assertTransition(change)
  const consequences = listConsequences(change)
  const outcome = await write({ change, consequences }, tx)
  if (outcome === 'done') expireHere(consequences)
  return outcome
}

async function write({ change, consequences }: Planned<CommentChange>, tx: Db | Tx) {
  if (change.before === null) return insertComment({ change, consequences }, tx)
  return (await alterComment({ change, consequences }, tx)) ? 'done' : 'conflict'
}

/** The process that makes a change sees it at once; all others follow the rows that it leaves. */
function expireHere(consequences: readonly Consequence[]): void {
  for (const consequence of consequences) {
    if (consequence.kind === 'expire-tags') expireTags(consequence.tags)
  }
}

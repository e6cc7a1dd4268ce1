import type { Db, Tx } from '#lib/db.ts'
import { expireTags } from '#lib/expiry/expired-tags.ts'
import { assertTransition, listConsequences } from './change.ts'
import type { Alteration, CommentChange, Consequence, Insertion } from './change.ts'
import { alterComment, insertComment } from './change-store.ts'
import type { Inserted, Planned } from './change-store.ts'

/**
 * Every change of a comment goes through here. A single statement writes the row and its consequences (`listeners` in
 * `change.ts`), or nothing. `tx` may be a transaction of the caller.
 *
 * Returns `done`, or the reason why nothing was written. `taken`: the writer used this key before. `parent-gone`: the
 * parent cannot be answered now. `conflict`: the comment changed since it was read. Throws an `Error` for a change that
 * `transitions` does not list.
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

/** Expires the tags in this process at once; other processes follow the rows of `ExpiredTag`. */
function expireHere(consequences: readonly Consequence[]): void {
  for (const consequence of consequences) {
    if (consequence.kind === 'expire-tags') expireTags(consequence.tags)
  }
}

import type { Db } from '#lib/db.ts'
import { assertMyTurn } from '#lib/standing/standing.ts'
import type { ToldSanction } from '#lib/standing/sanctions.ts'
import { changeComment } from './change-comment.ts'
import type { Insertion } from './change.ts'
import type { Inserted } from './change-store.ts'
import { findCommentByKey } from './comment-store.ts'
import { findLatestAt, lockWriter } from './writer-store.ts'

/**
 * Writes a new comment. The comments of a person in slow mode are written one after another, so that two sent at once are
 * not both the next. Throws `comments/slow-mode`.
 */
export async function insertInTurn(
  { change, slowMode }: { change: Insertion; slowMode: ToldSanction | undefined },
  { db }: { db: Db },
): Promise<Inserted> {
  if (!slowMode) return changeComment(db, change)
  const { authorId, idempotencyKey } = change.after
  return db.$transaction(async (tx) => {
    await lockWriter(authorId, tx)
    if (await findCommentByKey({ authorId, idempotencyKey }, tx)) return 'taken'
    assertMyTurn({ slowMode, latestAt: await findLatestAt(authorId, tx) }, change.at)
    return changeComment(tx, change)
  })
}

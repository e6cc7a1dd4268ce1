import type { Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { changeComment } from './change-comment.ts'
import type { CommentDeps } from './deps.ts'
import { findOwnComment } from './find-own-comment.ts'

/**
 * Erases the viewer's own words for good, at any time: people write here about their workplace. A tombstone keeps the
 * place of published replies. Deleting twice is no fault.
 *
 * Throws `auth/sign-in-required`, `auth/forbidden`, `comments/not-found`, `comments/version-conflict` when the comment
 * changes meanwhile, and what `limit` throws.
 */
export async function deleteComment(
  { viewer, id }: { viewer: Viewer; id: string },
  { db, clock, limit, findPostById }: Pick<CommentDeps, 'db' | 'clock' | 'limit' | 'findPostById'>,
): Promise<void> {
  if (viewer.kind !== 'signed-in') throw new AppError('auth/sign-in-required')
  await limit({ name: 'comment-edit', key: viewer.id })
  const comment = await findOwnComment({ viewer, id }, { db, findPostById })
  // A comment that a moderator removed has the same status, but still its words.
  if (comment.status === 'DELETED' && comment.body === '') return
  const after = { ...comment, status: 'DELETED', body: '', version: comment.version + 1 } as const
  const by = { as: 'author', id: viewer.id } as const
  const change = { before: comment, after, by, reason: 'delete', at: clock.now() } as const
  if ((await changeComment(db, change)) === 'conflict') throw new AppError('comments/version-conflict')
}

import { AppError } from '#lib/errors.ts'
import { dayMs, minuteMs } from '#lib/time.ts'
import type { CommentedPost, CommentFacts } from './comment.ts'

export const editWindowMs = 15 * minuteMs

/** Whether people may write under a post at a moment, and whether moderators read it first (`premoderated`). */
export function discussionStateAt(
  post: Pick<CommentedPost, 'discussion' | 'publishedAt'>,
  now: Date,
): 'open' | 'premoderated' | 'closed' {
  const { mode, closesAfterDays } = post.discussion
  if (mode !== 'closesAfterDays') return mode
  if (closesAfterDays === null) return 'open'
  return now.getTime() >= Date.parse(post.publishedAt) + closesAfterDays * dayMs ? 'closed' : 'open'
}

/** Throws `comments/discussion-closed` when nobody may write under the post. */
export function assertDiscussionOpen(post: CommentedPost, now: Date): void {
  if (discussionStateAt(post, now) === 'closed') throw new AppError('comments/discussion-closed')
}

/** Whether a discussion shows a comment: as itself when published, else as a tombstone above published replies. */
export function hasPlace({
  status,
  replyCount,
}: Pick<CommentFacts, 'status'> & { replyCount: number }): boolean {
  return status === 'PUBLISHED' || replyCount > 0
}

/**
 * Throws `comments/parent-not-found`, `comments/parent-removed` or `comments/thread-locked` unless a comment may be
 * answered under this post.
 */
export function assertMayReplyTo(
  parent: (Pick<CommentFacts, 'postId' | 'status'> & { isLocked: boolean }) | null,
  post: Pick<CommentedPost, 'id'>,
): asserts parent is NonNullable<typeof parent> {
  // For this reader a held comment, or one under another post, does not exist.
  if (!parent || parent.postId !== post.id || parent.status === 'HELD') {
    throw new AppError('comments/parent-not-found')
  }
  if (parent.status !== 'PUBLISHED') throw new AppError('comments/parent-removed')
  if (parent.isLocked) throw new AppError('comments/thread-locked')
}

/** Whether a comment is still within the time in which its author may change it. */
export function canEditAt({ createdAt }: Pick<CommentFacts, 'createdAt'>, now: Date): boolean {
  return now.getTime() <= createdAt.getTime() + editWindowMs
}

/**
 * Throws unless the author of a comment may still change its words: `comments/not-found` once it is refused, removed or
 * deleted, `comments/edit-window-over` after 15 minutes.
 */
export function assertMayEdit(comment: CommentFacts, now: Date): void {
  if (comment.status !== 'PUBLISHED' && comment.status !== 'HELD') throw new AppError('comments/not-found')
  if (!canEditAt(comment, now)) throw new AppError('comments/edit-window-over')
}

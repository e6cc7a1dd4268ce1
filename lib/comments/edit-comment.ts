import { canModerate } from '#lib/auth/roles.ts'
import type { Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { dayMs } from '#lib/time.ts'
import { runChecks } from './checks/index.ts'
import { changeComment } from './change-comment.ts'
import { findComment, listRecentBodies } from './comment-store.ts'
import type { CommentDeps } from './deps.ts'
import type { CommentDto } from './dto.ts'
import { acceptBody } from './input.ts'
import type { EditCommentInput } from './input.ts'
import { assertDiscussionOpen, assertMayEdit, discussionStateAt } from './policy.ts'
import { toOwnDto } from './tree.ts'

/**
 * Changes the words of one's own comment, within 15 minutes of writing it; the old ones are kept as a revision. The
 * checks run again, so a published comment may become held; a held one stays so. Throws `comments/version-conflict`
 * when it was changed since it was read.
 */
export async function editComment(
  { viewer, id, input }: { viewer: Viewer; id: string; input: EditCommentInput },
  deps: CommentDeps,
): Promise<CommentDto> {
  if (viewer.kind !== 'signed-in') throw new AppError('auth/sign-in-required')
  const body = acceptBody(input.body)
  await deps.limit({ name: 'comment-edit', key: viewer.id })
  const [comment, now] = [await findComment(id, deps.db), deps.clock.now()]
  if (!comment) throw new AppError('comments/not-found')
  assertMayEdit(comment, { userId: viewer.id, now })
  if (comment.version !== input.version) throw new AppError('comments/version-conflict')
  if (comment.body === body) return toOwnDto(comment)
  const post = await deps.findPostById(comment.postId)
  if (!post) throw new AppError('content/post-not-found')
  assertDiscussionOpen(post, now)

  const since = new Date(now.getTime() - dayMs)
  const recent = await listRecentBodies({ authorId: viewer.id, postId: post.id, since }, deps.db)
  const holdReasons = runChecks({
    body,
    discussion: discussionStateAt(post, now),
    isModerator: canModerate(viewer),
    recentBodies: recent.filter((other) => other.id !== id).map((other) => other.body),
  })
  const status = comment.status === 'HELD' || holdReasons.length > 0 ? 'HELD' : 'PUBLISHED'
  const after = { ...comment, body, status, version: comment.version + 1 } as const
  const by = { as: 'author', id: viewer.id } as const
  const change = { before: comment, after, by, reason: 'edit', at: now, holdReasons } as const
  if ((await changeComment(deps.db, change)) === 'conflict') throw new AppError('comments/version-conflict')
  return toOwnDto({ ...after, editedAt: now })
}

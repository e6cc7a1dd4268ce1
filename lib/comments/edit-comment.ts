import type { Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { changeComment } from './change-comment.ts'
import type { CommentDeps } from './deps.ts'
import type { CommentDto } from './dto.ts'
import { findOwnComment } from './find-own-comment.ts'
import { explainOne } from './held-because.ts'
import { acceptBody } from './input.ts'
import type { EditCommentInput } from './input.ts'
import { gatherFacts, judge } from './judge.ts'
import { assertDiscussionOpen, assertMayEdit } from './policy.ts'
import { toOwnDto } from './tree.ts'

/**
 * Changes the words of the viewer's own comment within 15 minutes of writing; the old words become a revision. The
 * checks run on the new words: a published comment may become held, a held one stays held. The same words do nothing.
 *
 * Throws `auth/sign-in-required`, `auth/forbidden`, `comments/not-found`, `comments/edit-window-over`,
 * `comments/version-conflict` for an outdated version, `content/post-not-found`, `comments/discussion-closed`, and what
 * `acceptBody`, `judge` and `deps.limit` throw.
 */
export async function editComment(
  { viewer, id, input }: { viewer: Viewer; id: string; input: EditCommentInput },
  deps: CommentDeps,
): Promise<CommentDto> {
  if (viewer.kind !== 'signed-in') throw new AppError('auth/sign-in-required')
  const body = acceptBody(input.body)
  await deps.limit({ name: 'comment-edit', key: viewer.id })
  const comment = await findOwnComment({ viewer, id }, deps)
  const now = deps.clock.now()
  assertMayEdit(comment, now)
  if (comment.version !== input.version) throw new AppError('comments/version-conflict')
  if (comment.body === body) return explainOne(toOwnDto(comment), deps.db)
  const post = await deps.findPostById(comment.postId)
  if (!post) throw new AppError('content/post-not-found')
  assertDiscussionOpen(post, now)

  const facts = await gatherFacts({ viewer, post, body, now, id, isReply: comment.parentId !== null }, deps)
  const judgement = await judge(facts, deps)
  const status = comment.status === 'HELD' ? 'HELD' : judgement.status
  const after = { ...comment, body, status, version: comment.version + 1 } as const
  const by = { as: 'author', id: viewer.id } as const
  const change = { before: comment, after, by, reason: 'edit', at: now, results: judgement.results } as const
  if ((await changeComment(deps.db, change)) === 'conflict') throw new AppError('comments/version-conflict')
  return explainOne(toOwnDto({ ...after, editedAt: now }), deps.db)
}

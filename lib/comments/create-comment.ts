import type { SignedInViewer, Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { makeTimeId } from '#lib/ids.ts'
import { findSanction } from '#lib/standing/standing.ts'
import type { NewComment } from './change.ts'
import type { CheckResult, FormSigns } from './checks/check.ts'
import { findCommentByKey, findParent } from './comment-store.ts'
import type { CommentedPost } from './comment.ts'
import type { CommentDeps } from './deps.ts'
import type { CommentDto } from './dto.ts'
import { explainNew, explainOne } from './held-because.ts'
import { acceptBody } from './input.ts'
import type { CreateCommentInput } from './input.ts'
import { insertInTurn } from './insert-in-turn.ts'
import { gatherFacts, judge } from './judge.ts'
import type { Judgement } from './judge.ts'
import { assertDiscussionOpen, assertMayReplyTo } from './policy.ts'
import { toOwnDto } from './tree.ts'
import type { CommentRow } from './tree.ts'

export interface CreatedComment {
  /** `published` or `held` when new; posted before, it may be `removed` by now. */
  comment: CommentDto
  /** False when the same words came with the same key before. */
  isNew: boolean
  post: CommentedPost
  /** Findings of the checks; empty unless the comment is new. */
  results: CheckResult[]
}

type Writer = Viewer & SignedInViewer

/**
 * Posts a comment: it is published at once or held, with the findings of the checks. The same key with the same words
 * returns the first comment.
 *
 * Throws `auth/sign-in-required`, `content/post-not-found`, `comments/discussion-closed`, `comments/parent-not-found`,
 * `comments/parent-removed`, `comments/thread-locked`, `comments/duplicate-key` for a key used with other words,
 * `comments/slow-mode`, and what `acceptBody`, `judge` and `deps.limit` throw.
 */
export async function createComment(
  { viewer, input, form }: { viewer: Viewer; input: CreateCommentInput; form?: FormSigns },
  deps: CommentDeps,
): Promise<CreatedComment> {
  if (viewer.kind !== 'signed-in') throw new AppError('auth/sign-in-required')
  const body = acceptBody(input.body)
  await Promise.all([
    deps.limit({ name: 'comment-person', key: viewer.id }),
    deps.limit({ name: 'comment-address', key: viewer.address }),
  ])
  const post = await deps.findPost(input.post)
  if (!post) throw new AppError('content/post-not-found')
  return postWords({ viewer, post, input: { ...input, body }, form: form ?? null }, deps)
}

async function postWords(
  { viewer, post, input, form }: Pick<Ingredients, 'viewer' | 'post' | 'input'> & { form: FormSigns | null },
  deps: CommentDeps,
): Promise<CreatedComment> {
  const now = deps.clock.now()
  // A used key is found here among the writer's latest comments, or else by the insert.
  const [facts, parent] = await Promise.all([
    gatherFacts({ viewer, post, body: input.body, now, form, isReply: Boolean(input.parentId) }, deps),
    input.parentId ? findParent(input.parentId, deps.db) : null,
  ])
  const wasSent = facts.recent.some((comment) => comment.idempotencyKey === input.idempotencyKey)
  if (wasSent) return sentBefore({ viewer, post, input }, deps)
  assertDiscussionOpen(post, now)
  if (input.parentId) assertMayReplyTo(parent, post)
  const judgement = await judge(facts, deps)
  const { results } = judgement
  const after = newComment({ viewer, post, input, parent, now, judgement })
  const by = { as: 'author', id: viewer.id } as const
  const change = { before: null, after, by, reason: 'post', at: now, results } as const
  const slowMode = findSanction(facts.standing, 'slow-mode')
  const outcome = await insertInTurn({ change, slowMode }, deps)
  if (outcome === 'parent-gone') throw new AppError('comments/parent-removed')
  if (outcome === 'taken') return sentBefore({ viewer, post, input }, deps)
  const comment = explainNew(toOwnDto(asWritten(after, viewer)), results)
  return { comment, isNew: true, post, results }
}

/** The comment of a form sent twice. Throws `comments/duplicate-key` if its words differ now, as after a deletion. */
async function sentBefore(
  { viewer, post, input }: { viewer: Writer; post: CommentedPost; input: CreateCommentInput },
  { db }: CommentDeps,
): Promise<CreatedComment> {
  const { idempotencyKey } = input
  const existing = await findCommentByKey({ authorId: viewer.id, idempotencyKey }, db)
  const isSame =
    existing?.postId === post.id &&
    existing.parentId === (input.parentId ?? null) &&
    existing.body === input.body
  if (!isSame) throw new AppError('comments/duplicate-key')
  return { comment: await explainOne(toOwnDto(existing), db), isNew: false, post, results: [] }
}

interface Ingredients {
  viewer: Writer
  post: CommentedPost
  input: CreateCommentInput
  parent: CommentRow | null
  now: Date
  judgement: Judgement
}

function newComment({ viewer, post, input, parent, now, judgement }: Ingredients): NewComment {
  return {
    id: makeTimeId(now),
    postId: post.id,
    parentId: parent?.id ?? null,
    rootId: parent ? (parent.rootId ?? parent.id) : null,
    depth: parent ? parent.depth + 1 : 0,
    authorId: viewer.id,
    body: input.body,
    status: judgement.status,
    version: 1,
    marks: [],
    idempotencyKey: input.idempotencyKey,
    createdAt: now,
  }
}

/** The row as a query would read it. */
const asWritten = (comment: NewComment, { name, role }: Writer): CommentRow => ({
  ...comment,
  replyCount: 0,
  editedAt: null,
  authorName: name,
  authorRole: role,
})

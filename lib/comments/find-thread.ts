import type { CommentDeps } from './deps.ts'
import type { CommentDto, ReplyPageDto } from './dto.ts'
import { findPublicComment } from './find-public-comment.ts'
import { listReplies } from './list-replies.ts'
import { findReplyIdAt, rankReply } from './list-store.ts'

export interface FindThreadInput {
  postId: string
  /** Id of any comment in the thread. */
  commentId: string
  /** Id of the last reply on the page before; if left out, the page with the comment is returned. */
  cursor?: string | undefined
  /** Number of replies, 1 to 50. */
  limit: number
}

export interface ThreadPart extends ReplyPageDto {
  /** False when earlier replies are on another page. */
  isFirst: boolean
}

/**
 * The thread of a comment under a post, with a page of its replies; null when readers cannot see the comment. Throws
 * `request/invalid` for a cursor that is not one.
 */
export async function findThread(
  { postId, commentId, cursor, limit }: FindThreadInput,
  deps: Pick<CommentDeps, 'db'>,
): Promise<ThreadPart | null> {
  const comment = await findPublicComment({ postId, id: commentId }, deps)
  if (!comment) return null
  const after = cursor ?? (await lastOfPageBefore({ comment, limit }, deps))
  const page = await listReplies({ id: comment.rootId ?? comment.id, cursor: after, limit }, deps)
  return { ...page, isFirst: after === undefined }
}

async function lastOfPageBefore(
  { comment: { id, rootId }, limit }: { comment: CommentDto; limit: number },
  { db }: Pick<CommentDeps, 'db'>,
): Promise<string | undefined> {
  if (rootId === null) return undefined
  const rank = await rankReply({ rootId, id }, db)
  const before = rank - 1 - ((rank - 1) % limit)
  return before > 0 ? ((await findReplyIdAt({ rootId, place: before }, db)) ?? undefined) : undefined
}

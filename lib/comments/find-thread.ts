import type { CommentDeps } from './deps.ts'
import type { CommentDto, ReplyPageDto } from './dto.ts'
import { findPublicComment } from './find-public-comment.ts'
import { listReplies } from './list-replies.ts'
import { findReplyIdAt, rankReply } from './list-store.ts'

export interface FindThreadInput {
  postId: string
  /** Of any comment in the thread. */
  commentId: string
  /** The last reply of the page before; without it the page is the one that holds the comment. */
  cursor?: string | undefined
  /** Replies, 1 to 50. */
  limit: number
}

export interface ThreadPart extends ReplyPageDto {
  /** False where earlier replies are on a page before. */
  isFirst: boolean
}

/** The thread under a post that a comment belongs to, with a page of its replies; null when there is none to see. */
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

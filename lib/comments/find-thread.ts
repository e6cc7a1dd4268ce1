import type { CommentDeps } from './deps.ts'
import type { ReplyPageDto } from './dto.ts'
import { findPublicComment } from './find-public-comment.ts'
import { listReplies } from './list-replies.ts'

export interface FindThreadInput {
  postId: string
  /** Of any comment in the thread. */
  commentId: string
  cursor?: string | undefined
  /** Replies, 1 to 50. */
  limit: number
}

/** The thread under a post that a comment belongs to, with a page of its replies; null when there is none to see. */
export async function findThread(
  { postId, commentId, cursor, limit }: FindThreadInput,
  deps: Pick<CommentDeps, 'db'>,
): Promise<ReplyPageDto | null> {
  const comment = await findPublicComment({ postId, id: commentId }, deps)
  return comment && listReplies({ id: comment.rootId ?? comment.id, cursor, limit }, deps)
}

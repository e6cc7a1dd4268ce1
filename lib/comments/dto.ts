/** A comment as anyone may see it. Dates are ISO 8601, UTC. */
export interface CommentDto {
  id: string
  postId: string
  parentId: string | null
  rootId: string | null
  depth: number
  /** `removed` is a tombstone: its words and its writer's name are gone, its replies remain. */
  state: 'published' | 'held' | 'removed'
  author: { name: string; role: 'reader' | 'moderator' | 'author' } | null
  /** Markdown source; null on a tombstone. */
  body: string | null
  version: number
  replyCount: number
  createdAt: string
  editedAt: string | null
}

/** A top-level comment with its replies in the order they were written. */
export interface ThreadDto {
  comment: CommentDto
  replies: CommentDto[]
  /** Cursor for the replies that are not in `replies`; null when all are. */
  nextReplies: string | null
}

export interface CommentPageDto {
  threads: ThreadDto[]
  /** Published comments under the post, replies included. */
  total: number
  next: string | null
}

/** Replies of a thread, at any depth, in the order they were written. */
export interface ReplyPageDto {
  /** The top-level comment. */
  comment: CommentDto
  replies: CommentDto[]
  /** What replies of this page answer that is on a page before. */
  answered: CommentDto[]
  next: string | null
}

import type { Mark } from './marks.ts'

/** A comment as readers see it, or, while it is held, its writer. Dates are ISO 8601, UTC. */
export interface CommentDto {
  id: string
  postId: string
  parentId: string | null
  rootId: string | null
  depth: number
  /** `removed` is a tombstone: it shows no words and no name, and keeps the place of its replies. */
  state: 'published' | 'held' | 'removed'
  /** Who removed it; null unless `removed`, and for one that waits for a moderator. */
  removedBy: 'writer' | 'moderator' | null
  author: { name: string; role: 'reader' | 'moderator' | 'author' } | null
  /** Markdown source; null on a tombstone. */
  body: string | null
  version: number
  replyCount: number
  /** What moderators marked; see `marks.ts`. */
  marks: Mark[]
  createdAt: string
  editedAt: string | null
  /** Sentences for the writer of a held comment: why it waits. */
  heldBecause?: string[] | undefined
}

/** A top-level comment with its first replies, in the order they were written. */
export interface ThreadDto {
  comment: CommentDto
  replies: CommentDto[]
  /** Cursor of the replies after these; null when all are in `replies`. */
  nextReplies: string | null
}

export interface CommentPageDto {
  /** The comment shown above the first page; it is in its thread, too. Null on other pages. */
  pinned: CommentDto | null
  threads: ThreadDto[]
  /** Published comments under the post, replies included. */
  total: number
  /** Cursor of the next page; null on the last. */
  next: string | null
}

/** Replies of a thread, at any depth, in the order they were written. */
export interface ReplyPageDto {
  /** The top-level comment. */
  comment: CommentDto
  replies: CommentDto[]
  /** Replies of earlier pages that `replies` answer. */
  answered: CommentDto[]
  /** Cursor of the next page; null on the last. */
  next: string | null
}

/** A comment as an article quotes it. */
export interface QuotedDto {
  id: string
  postId: string
  name: string
  /** Markdown source. */
  body: string
  /** Whether the page of its post shows it; otherwise that of its thread. */
  isWithArticle: boolean
}

import type { CommentStatus } from '#lib/comments/comment.ts'
import type { PersonKey } from './people.ts'

/** The source of a seeded comment; ids, threads and counts follow from it. */
export interface SeedComment {
  by: PersonKey
  /** ISO 8601, UTC. */
  at: string
  /** Markdown. */
  body: string
  /** Published when left out. */
  status?: CommentStatus
  replies?: SeedComment[]
}

export interface SeedDiscussion {
  /** Id of the seeded post. */
  postId: string
  comments: SeedComment[]
}

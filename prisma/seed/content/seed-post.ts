import type { body } from './portable-text.ts'

/** The source of a seeded post. */
export interface SeedPost {
  /** Id of the document, fixed so that two seeds make one document. */
  id: string
  slug: string
  title: string
  standfirst: string
  author: 'author-nicole' | 'author-tomas-okafor'
  topics: TopicId[]
  /** ISO 8601, UTC. */
  publishedAt: string
  cover: { picture: string; alt: string; focus: { x: number; y: number } }
  body: ReturnType<typeof body>
  discussion?: { mode: 'open' | 'premoderated' | 'closed' | 'closesAfterDays'; closesAfterDays?: number }
}

export type TopicId =
  'topic-leadership' | 'topic-first-time-managers' | 'topic-careers' | 'topic-hiring' | 'topic-culture'

import { postsQuery } from '#sanity/queries/posts.ts'
import type { PostsQueryResult } from '#sanity/sanity.types.ts'
import type { ContentReader } from './content-reader.ts'
import type { PostSummary } from './dto.ts'
import type { Sourced } from './sourced.ts'
import { toPostSummary } from './to-dto.ts'
import { toWholes } from './to-whole.ts'

export const postsPerPage = 10

export interface PostListInput {
  /** From 1. */
  page: number
  /** Slug of a topic; left out for all. */
  topic?: string
  /** Slug of an author; left out for all. */
  author?: string
}

export interface PostList {
  posts: PostSummary[]
  page: number
  /** At least 1. */
  pages: number
}

/** A page of the public posts, newest first, ten at most. A page after the last is empty. */
export async function listPosts(input: PostListInput, reader: ContentReader): Promise<Sourced<PostList>> {
  const { page, topic = null, author = null } = input
  const from = (page - 1) * postsPerPage
  const params = { topic, author, from, to: from + postsPerPage }
  const { posts, total, nextDueAt } = await reader.fetch<PostsQueryResult>(postsQuery, params)
  const pages = Math.max(1, Math.ceil(total / postsPerPage))
  const whole = toWholes({ kind: 'summary', raws: posts }, reader.report)
  return {
    value: { posts: whole.map(toPostSummary).filter((post) => post !== null), page, pages },
    documentIds: [],
    types: ['post', 'author', 'topic'],
    nextDueAt,
  }
}

import { feedQuery } from '#sanity/queries/posts.ts'
import type { FeedQueryResult } from '#sanity/sanity.types.ts'
import type { ContentReader } from './content-reader.ts'
import type { Post } from './dto.ts'
import type { Sourced } from './sourced.ts'
import { toPost } from './to-dto.ts'
import { toWholes } from './to-whole.ts'

/** The latest 20 public posts with their bodies, newest first; without related posts. */
export async function listFeedPosts(reader: ContentReader): Promise<Sourced<Post[]>> {
  const { posts, nextDueAt } = await reader.fetch<FeedQueryResult>(feedQuery)
  return {
    value: toWholes({ kind: 'post', raws: posts }, reader.report)
      .map(toPost)
      .filter((post) => post !== null),
    documentIds: [],
    types: ['post', 'author', 'topic'],
    nextDueAt,
  }
}

import { postQuery } from '#sanity/queries/posts.ts'
import type { PostQueryResult } from '#sanity/sanity.types.ts'
import type { ContentReader } from './content-reader.ts'
import type { Post } from './dto.ts'
import type { Sourced } from './sourced.ts'
import { toPost } from './to-dto.ts'
import { toWhole } from './to-whole.ts'

/** A public post with its author and related posts; null when readers see none at this address. */
export async function findPost(
  { slug }: { slug: string },
  reader: ContentReader,
): Promise<Sourced<Post | null>> {
  const { post: reply, nextDueAt } = await reader.fetch<PostQueryResult>(postQuery, { slug })
  const raw = reply && toWhole({ kind: 'post', raw: reply }, reader.report)
  const post = raw && toPost(raw)
  const shown = post ? [post, ...post.related] : []
  return {
    value: post,
    documentIds: shown.flatMap(({ id, author, topics }) => [
      id,
      author.id,
      ...topics.map((topic) => topic.id),
    ]),
    // A change of any post may change the related ones, and a missing post may appear.
    types: ['post'],
    nextDueAt,
  }
}

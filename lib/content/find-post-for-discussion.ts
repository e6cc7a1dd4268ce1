import { postForDiscussionQuery } from '#sanity/queries/posts.ts'
import type { PostForDiscussionQueryResult } from '#sanity/sanity.types.ts'
import type { ContentReader } from './content-reader.ts'
import type { PostForDiscussion } from './dto.ts'
import type { Sourced } from './sourced.ts'
import { toPostForDiscussion } from './to-dto.ts'
import { toWhole } from './to-whole.ts'

export type PostAddress = { slug: string } | { id: string }

/** A public post with the fields that its discussion needs, by slug or document id; null when there is none. */
export async function findPostForDiscussion(
  address: PostAddress,
  reader: ContentReader,
): Promise<Sourced<PostForDiscussion | null>> {
  const params = { slug: null, id: null, ...address }
  const reply = await reader.fetch<PostForDiscussionQueryResult>(postForDiscussionQuery, params)
  const post = toPostForDiscussion(
    reply.post && toWhole({ kind: 'postForDiscussion', raw: reply.post }, reader.report),
  )
  return {
    value: post,
    documentIds: post ? [post.id] : [],
    types: post ? [] : ['post'],
    nextDueAt: post ? null : reply.nextDueAt,
  }
}

import { cacheLife } from 'next/cache'
import type { CommentedPost } from '#lib/comments/comment.ts'
import { discussionStateAt } from '#lib/comments/policy.ts'
import type { Post } from '#lib/content/dto.ts'
import { dayMs, secondMs } from '#lib/time.ts'

type DiscussionState = ReturnType<typeof discussionStateAt>

/** The state of a post's discussion. Its cache entry, and with it the page, expires when the discussion closes. */
export function readDiscussionState({ discussion, publishedAt }: Post): Promise<DiscussionState> {
  return stateNow({ discussion, publishedAt })
}

// eslint-disable-next-line @typescript-eslint/require-await -- a cached function must be async
async function stateNow(post: Pick<CommentedPost, 'discussion' | 'publishedAt'>): Promise<DiscussionState> {
  'use cache'
  const now = new Date()
  const state = discussionStateAt(post, now)
  const { mode, closesAfterDays } = post.discussion
  if (mode !== 'closesAfterDays' || closesAfterDays === null || state === 'closed') {
    cacheLife('max')
    return state
  }
  const closesAtMs = Date.parse(post.publishedAt) + closesAfterDays * dayMs
  // Next does not cache a page that expires within five minutes.
  const revalidate = Math.max(600, Math.ceil((closesAtMs - now.getTime()) / secondMs))
  cacheLife({ stale: 300, revalidate, expire: revalidate + 3_600 })
  return state
}

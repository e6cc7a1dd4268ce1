import { cacheLife, cacheTag } from 'next/cache'
import { discussionSwitchTag, dueTag } from '#lib/cache-tags.ts'
import type { CommentedPost } from '#lib/comments/comment.ts'
import { switchAt, underSwitch } from '#lib/comments/discussion-switch.ts'
import type { DiscussionSwitch } from '#lib/comments/discussion-switch.ts'
import { discussionStateAt } from '#lib/comments/policy.ts'
import type { Post } from '#lib/content/dto.ts'
import { cachedFindSwitch } from '#lib/moderation/cached.ts'
import { dayMs, secondMs } from '#lib/time.ts'

export interface DiscussionState {
  state: ReturnType<typeof discussionStateAt>
  /** When the switch over all discussions ends, ISO 8601; null without one. */
  switchedUntil: string | null
}

type Discussed = Pick<CommentedPost, 'discussion' | 'publishedAt'>

/** The state of a post's discussion. Its cache entry, and with it the page, expires when the state changes. */
export async function readDiscussionState({ discussion, publishedAt }: Post): Promise<DiscussionState> {
  return stateNow({ discussion, publishedAt }, await cachedFindSwitch())
}

// eslint-disable-next-line @typescript-eslint/require-await -- a cached function must be async
async function stateNow(post: Discussed, set: DiscussionSwitch | null): Promise<DiscussionState> {
  'use cache'
  const now = new Date()
  cacheTag(discussionSwitchTag)
  const until = switchAt(set, now)?.until.toISOString() ?? null
  if (until !== null) cacheTag(dueTag(until))
  const state = discussionStateAt(underSwitch(post, { set, now }), now)
  const { mode, closesAfterDays } = post.discussion
  if (mode !== 'closesAfterDays' || closesAfterDays === null || state === 'closed') {
    cacheLife('max')
    return { state, switchedUntil: until }
  }
  const closesAtMs = Date.parse(post.publishedAt) + closesAfterDays * dayMs
  // Next does not cache a page that expires within five minutes.
  const revalidate = Math.max(600, Math.ceil((closesAtMs - now.getTime()) / secondMs))
  cacheLife({ stale: 300, revalidate, expire: revalidate + 3_600 })
  return { state, switchedUntil: until }
}

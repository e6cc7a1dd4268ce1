import { nameDay, nameMoment } from '#lib/time.ts'
import { listWords } from './list-words.ts'

/** What a list shows of a post, as far as it is filled in. Dates are ISO 8601. */
export interface PostFacts {
  /** Id of the version that is shown, with `drafts.` before it for one that is not published. */
  id?: string | undefined
  author?: string | undefined
  publishedAt?: string | undefined
  discussionMode?: string | undefined
  closesAfterDays?: number | undefined
}

const dayMs = 86_400_000

/** When a line is read, and the zone that it names moments in. */
export interface Reading {
  now: Date
  timeZone: string
}

/** One line on a post: whether readers see it, who wrote it, whether its discussion is over. */
export function describePost(post: PostFacts, reading: Reading): string {
  const discussion = isDiscussionClosed(post, reading.now) ? 'discussion closed' : undefined
  return listWords([describeVisibility(post, reading), post.author ?? 'No author yet', discussion])
}

function describeVisibility({ id, publishedAt }: PostFacts, { now, timeZone }: Reading): string {
  const date = publishedAt ? new Date(publishedAt) : undefined
  const isAhead = isScheduled(publishedAt, now)
  if (isDraft(id)) return date && isAhead ? `Draft, due ${nameMoment(date, timeZone)}` : 'Draft'
  if (date === undefined) return 'Published, without a date: hidden'
  return isAhead
    ? `Scheduled for ${nameMoment(date, timeZone)}`
    : nameDay(date, { timeZone, style: 'medium' })
}

/** Whether the moment, ISO 8601, lies ahead; without one a post is published when it is. */
export function isScheduled(publishedAt: string | null | undefined, now: Date): boolean {
  return publishedAt ? Date.parse(publishedAt) > now.getTime() : false
}

/** True once nobody may comment any more. */
export function isDiscussionClosed(post: PostFacts, now: Date): boolean {
  const { discussionMode, closesAfterDays, publishedAt } = post
  if (discussionMode === 'closed') return true
  if (discussionMode !== 'closesAfterDays' || closesAfterDays === undefined || !publishedAt) return false
  return Date.parse(publishedAt) + closesAfterDays * dayMs <= now.getTime()
}

/** True for the version of a document that its editors alone see. */
export function isDraft(id: string | undefined): boolean {
  return id?.startsWith('drafts.') ?? false
}

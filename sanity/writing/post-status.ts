import { nameDay, nameMoment } from '#lib/time.ts'
import { listWords } from './list-words.ts'

/** The facts that a list shows of a post; any may be missing. Dates are ISO 8601. */
export interface PostFacts {
  /** The id of the shown version; a draft's begins with `drafts.`. */
  id?: string | undefined
  author?: string | undefined
  publishedAt?: string | undefined
  discussionMode?: string | undefined
  closesAfterDays?: number | undefined
}

const dayMs = 86_400_000

/** The current time, and the zone for dates. */
export interface Reading {
  now: Date
  timeZone: string
}

/** One line on a post: visibility, author, closed discussion. */
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

/** Whether the date is in the future; a post without one is published at once. */
export function isScheduled(publishedAt: string | null | undefined, now: Date): boolean {
  return publishedAt ? Date.parse(publishedAt) > now.getTime() : false
}

export function isDiscussionClosed(post: PostFacts, now: Date): boolean {
  const { discussionMode, closesAfterDays, publishedAt } = post
  if (discussionMode === 'closed') return true
  if (discussionMode !== 'closesAfterDays' || closesAfterDays === undefined || !publishedAt) return false
  return Date.parse(publishedAt) + closesAfterDays * dayMs <= now.getTime()
}

export function isDraft(id: string | undefined): boolean {
  return id?.startsWith('drafts.') ?? false
}

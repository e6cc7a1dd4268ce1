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
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })
const minute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** One line on a post: whether readers see it, who wrote it, whether its discussion is over. */
export function describePost(post: PostFacts, now: Date): string {
  const discussion = isDiscussionClosed(post, now) ? 'discussion closed' : undefined
  return listWords([describeVisibility(post, now), post.author ?? 'No author yet', discussion])
}

function describeVisibility({ id, publishedAt }: PostFacts, now: Date): string {
  const date = publishedAt === undefined ? undefined : new Date(publishedAt)
  const isDue = date !== undefined && date <= now
  if (isDraft(id)) return date === undefined || isDue ? 'Draft' : `Draft, due ${minute.format(date)}`
  if (date === undefined) return 'Published, without a date: hidden'
  return isDue ? day.format(date) : `Scheduled for ${minute.format(date)}`
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

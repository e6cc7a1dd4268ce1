import type { DocumentBadgeComponent } from 'sanity'
import { scheduleBadge } from '../writing/publish-post.ts'
import { siteZone } from '../writing/site-zone.ts'

export const ScheduleBadge: DocumentBadgeComponent = ({ draft, published }) => {
  const post = (draft ?? published) as { publishedAt?: string } | null
  return scheduleBadge(
    { publishedAt: post?.publishedAt, isPublished: draft === null },
    { now: new Date(), timeZone: siteZone() },
  )
}

import { nameMoment } from '#lib/time.ts'
import { isScheduled } from './post-status.ts'
import type { Reading } from './post-status.ts'

/** Ids and what a publishing has to know of the versions of a post. */
export interface PublishedPair {
  draft: { _id: string; publishedAt?: string | undefined }
  published: { _rev: string; publishedAt?: string | undefined } | null
}

/** When readers see the post from, once it is published now: its own moment, the one it had, or now. */
export function momentOf({ draft, published }: PublishedPair, now: Date): string {
  return draft.publishedAt ?? published?.publishedAt ?? now.toISOString()
}

/** What publishing comes to, for one transaction: a post without a moment gets it as it is published. */
export function publishActions({ draft, published }: PublishedPair, now: Date) {
  const publishedId = draft._id.replace(/^drafts\./, '')
  const publishedAt = momentOf({ draft, published }, now)
  const publish = {
    actionType: 'sanity.action.document.publish' as const,
    draftId: draft._id,
    publishedId,
    ...(published ? { ifPublishedRevisionId: published._rev } : {}),
  }
  if (draft.publishedAt) return [publish]
  const edit = {
    actionType: 'sanity.action.document.edit' as const,
    ...{ draftId: draft._id, publishedId, patch: { set: { publishedAt } } },
  }
  return [edit, publish]
}

const scheduling: readonly (readonly [RegExp, string])[] = [
  [/^Publishing/, 'Scheduling'],
  [/^Published/, 'Scheduled'],
  [/^Publish/, 'Schedule'],
]

/** The publish button's label for a post whose moment lies ahead. */
export function scheduleLabel(label: string): string {
  const [pattern, word] = scheduling.find(([from]) => from.test(label)) ?? []
  return pattern && word ? label.replace(pattern, word) : label
}

export interface Badge {
  label: string
  title: string
  color: 'primary' | 'warning'
}

/** What stands beside a post whose moment lies ahead; null for all others. */
export function scheduleBadge(
  { publishedAt, isPublished }: { publishedAt: string | undefined; isPublished: boolean },
  { now, timeZone }: Reading,
): Badge | null {
  if (!publishedAt || !isScheduled(publishedAt, now)) return null
  const moment = nameMoment(new Date(publishedAt), timeZone)
  return isPublished
    ? { label: `Scheduled for ${moment}`, title: `Readers see it from ${moment} on.`, color: 'primary' }
    : { label: `Due ${moment}`, title: `Not scheduled yet: nobody sees it until you do.`, color: 'warning' }
}

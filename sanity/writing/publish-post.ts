import { nameMoment } from '#lib/time.ts'
import { isScheduled } from './post-status.ts'
import type { Reading } from './post-status.ts'

/** The facts of a post's versions that publishing needs. */
export interface PublishedPair {
  draft: { _id: string; publishedAt?: string | undefined }
  published: { _rev: string; publishedAt?: string | undefined } | null
}

/** The post's `publishedAt` after publishing: the draft's, the published version's if it is past, or now. */
export function momentOf({ draft, published }: PublishedPair, now: Date): string {
  if (draft.publishedAt) return draft.publishedAt
  const before = published?.publishedAt
  // An editor who empties the field of a scheduled post wants it published at once.
  return before && !isScheduled(before, now) ? before : now.toISOString()
}

/** The actions of publishing, for one transaction: a draft without `publishedAt` gets one. */
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

/** The publish button's label for a future `publishedAt`. */
export function scheduleLabel(label: string): string {
  const [pattern, word] = scheduling.find(([from]) => from.test(label)) ?? []
  return pattern && word ? label.replace(pattern, word) : label
}

export interface Badge {
  label: string
  title: string
  color: 'primary' | 'warning'
}

/** The badge of a post with a future `publishedAt`; null for others. */
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

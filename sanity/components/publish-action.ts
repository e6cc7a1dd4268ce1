import { useToast } from '@sanity/ui/toast'
import { useCallback, useEffect, useState } from 'react'
import { useClient, useSyncState, useValidationStatus } from 'sanity'
import type { DocumentActionComponent, DocumentActionProps } from 'sanity'
import { nameMoment } from '#lib/time.ts'
import { apiVersion } from '../studio/api-version.ts'
import { isScheduled } from '../writing/post-status.ts'
import { momentOf, publishActions, scheduleLabel } from '../writing/publish-post.ts'
import type { PublishedPair } from '../writing/publish-post.ts'
import { siteZone } from '../writing/site-zone.ts'

/**
 * The Studio's publish action, changed for posts: it says "Schedule" for a future `publishedAt`, and sets a missing
 * one in the publishing transaction. Permissions and faults stay the Studio's.
 */
export function createPublishAction(useStudiosOwn: DocumentActionComponent): DocumentActionComponent {
  const usePublishPost: DocumentActionComponent = (props) => {
    const own = useStudiosOwn(props)
    const pair = pairOf(props)
    const isAhead = isScheduled(pair?.draft.publishedAt, new Date())
    const { publish, isPublishing } = usePublish(props, pair)
    // A post with a past `publishedAt` is published the Studio's way.
    if (!own || !pair || (pair.draft.publishedAt && !isAhead)) return own
    return {
      ...own,
      label: isAhead ? scheduleLabel(own.label) : own.label,
      disabled: own.disabled === true || isPublishing,
      title: own.title || (isAhead ? titleOf(pair.draft.publishedAt) : ''),
      onHandle: publish,
    }
  }
  usePublishPost.action = 'publish'
  usePublishPost.displayName = 'PublishPost'
  return usePublishPost
}

const titleOf = (publishedAt = '') =>
  `Readers see it from ${nameMoment(new Date(publishedAt), siteZone())} on`

function pairOf({ draft, published }: DocumentActionProps): PublishedPair | null {
  if (!draft) return null
  return {
    draft: { _id: draft._id, publishedAt: textIn(draft, 'publishedAt') },
    published: published && { _rev: published._rev, publishedAt: textIn(published, 'publishedAt') },
  }
}

/** After a press the action waits until the form's changes are saved, then publishes once. */
type Stage = 'idle' | 'waiting' | 'publishing'

/** Publishes after saving and validation, as the Studio's own button does. */
function usePublish({ id, type, draft }: DocumentActionProps, pair: PublishedPair | null) {
  const [stage, setStage] = useState<Stage>('idle')
  const client = useClient({ apiVersion })
  const toast = useToast()
  const { isSyncing } = useSyncState(id, type, undefined)
  const { isValidating, revision, validation } = useValidationStatus(draft?._id ?? id, type, true)
  const isReady =
    stage === 'waiting' && pair !== null && !isSyncing && !isValidating && revision === draft?._rev
  const hasFaults = validation.some(({ level }) => level === 'error')

  useEffect(() => {
    if (!isReady) return
    const publishIt = async () => {
      // A change during publishing must not publish a second time.
      setStage('publishing')
      if (hasFaults) return blocked
      const now = new Date()
      await client.action(publishActions(pair, now), { tag: 'document.publish' })
      return { status: 'success', title: tell(momentOf(pair, now), titleIn(draft)) } as const
    }
    publishIt()
      .catch((error: unknown) => failed(error))
      .then((words) => {
        setStage('idle')
        toast.push(words)
      })
      .catch(() => undefined)
  }, [isReady]) // eslint-disable-line react-hooks/exhaustive-deps -- once for each press, with what is there then

  return { publish: useCallback(() => setStage('waiting'), []), isPublishing: stage !== 'idle' }
}

const blocked = {
  status: 'error',
  title: 'It can’t be published yet',
  description: 'See what the form says.',
} as const

const failed = (error: unknown) =>
  ({
    status: 'error',
    title: 'It was not published',
    description: error instanceof Error ? error.message : String(error),
  }) as const

const titleIn = (draft: DocumentActionProps['draft']) => {
  const title = draft ? textIn(draft, 'title') : undefined
  return title === undefined || title === '' ? 'The post' : title
}

function textIn(document: Record<string, unknown>, field: string): string | undefined {
  const value = document[field]
  return typeof value === 'string' ? value : undefined
}

function tell(moment: string, title: string): string {
  return isScheduled(moment, new Date())
    ? `${title} is scheduled for ${nameMoment(new Date(moment), siteZone())}`
    : `${title} was published`
}

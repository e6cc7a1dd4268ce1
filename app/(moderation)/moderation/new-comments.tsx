'use client'

import type { QueueInput } from '#lib/moderation/input.ts'
import * as words from '#lib/words/en.ts'
import controls from '../../_components/controls.module.css'
import bars from './bars.module.css'
import { useNews } from './use-news.ts'

/** A queue with its filters. */
export type View = Omit<QueueInput, 'limit'>

interface Props {
  view: View
  rows: readonly { id: string }[]
  /** Whether more comments follow: then new ones come with them. */
  hasMore: boolean
  onShow: () => void
}

/** Held comments that came since the list was read, with the button that shows them. */
export function NewComments({ view, rows, hasMore, onShow }: Props) {
  const news = useNews()
  const { queue, post, person, check, text, olderThan, newerThan, cursor } = view
  // Whether a new comment fits these filters, only the server knows.
  const isUnknown = [check, text, olderThan, newerThan, cursor].some((filter) => filter !== undefined)
  if (!news || queue !== 'held' || isUnknown || hasMore) return <p role="status" className={bars.news} />
  const known = new Set(rows.map(({ id }) => id))
  const fresh = news.held.filter(
    (comment) =>
      !known.has(comment.id) &&
      (post === undefined || comment.post === post) &&
      (person === undefined || comment.person === person),
  )
  return (
    <p role="status" className={bars.news}>
      {fresh.length > 0 && (
        <>
          {words.queue.newComments(fresh.length)}{' '}
          <button type="button" className={controls.quiet} onClick={onShow}>
            {words.queue.showNew}
          </button>
        </>
      )}
    </p>
  )
}

'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { QueuedCommentDto } from '#lib/moderation/dto.ts'
import * as words from '#lib/words/en.ts'
import type { ReasonChoice } from './decision-fields.tsx'
import { actOnKey } from './queue-keys.ts'
import type { Armed } from './queue-keys.ts'
import { QueueRow } from './queue-row.tsx'
import styles from './queue.module.css'

interface Props {
  /** Comments with their words, as the server rendered them. */
  rows: { comment: QueuedCommentDto; words: ReactNode }[]
  reasons: ReasonChoice[]
  /** The address of this view. */
  back: string
  /** The site's zone. */
  timeZone: string
}

/** The comments of a queue. Keys do what the buttons of the row in focus do. */
export function QueueList({ rows, ...shared }: Props) {
  const [armed, setArmed] = useState<Armed>(null)
  const latest = useRef<Armed>(null)
  // Only with scripts do keys do anything, so only then are they told.
  const hasKeys = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      latest.current = actOnKey(event, latest.current)
      setArmed(latest.current)
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  return (
    <>
      <p className={styles.armed} role="status">
        {armed === null ? '' : `${words.queue.decisions[armed]}: ${nameReasons(shared.reasons)}`}
      </p>
      <ol className={styles.list}>
        {rows.map(({ comment, words: shown }) => (
          <li key={comment.id}>
            <QueueRow comment={comment} {...shared}>
              {shown}
            </QueueRow>
          </li>
        ))}
      </ol>
      {hasKeys && rows.length > 0 && <Keys />}
    </>
  )
}

const never = () => () => undefined

const nameReasons = (reasons: ReasonChoice[]) =>
  reasons.map(({ title }, place) => `${place + 1} ${title}`).join(', ')

function Keys() {
  return (
    <details id="keys" className={styles.keys}>
      <summary>{words.queue.keys}</summary>
      <dl>
        {words.queue.keyNames.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import type { View } from './new-comments.tsx'
import styles from './queue.module.css'

interface Props {
  view: View
  openCount: number
  isLoading: boolean
}

/** What follows the last row; for a queue that is empty, a word of peace. */
export function QueueEnd({ view, openCount, isLoading }: Props) {
  const isEmpty = openCount === 0
  return (
    <div id="queue-end" className={styles.end} tabIndex={-1}>
      {isLoading && <p className={styles.loading}>{words.queue.loading}</p>}
      {isEmpty && !isLoading && <Nothing view={view} />}
    </div>
  )
}

function Nothing({ view: { queue, ...filters } }: { view: View }) {
  const isFiltered = Object.values(filters).some((filter) => filter !== undefined)
  if (isFiltered) return <p className={styles.empty}>{words.queue.nothingFound}</p>
  const [first, ...others] = words.queue.empty[queue].split(/(?<=\.) /)
  return (
    <div className={styles.empty}>
      <Tray />
      <p className={styles.peace}>{first}</p>
      {others.length > 0 && <p>{others.join(' ')}</p>}
      {queue === 'held' && (
        <p>
          {words.byMail.choice.elsewhere} <a href={routes.accountMail()}>{words.byMail.choice.choose}</a>.
        </p>
      )}
    </div>
  )
}

/** An empty tray. */
function Tray() {
  return (
    <svg className={styles.tray} viewBox="0 0 64 48" aria-hidden="true" fill="none" stroke="currentColor">
      <path d="M6 28 16 8h32l10 20v12a4 4 0 0 1-4 4H10a4 4 0 0 1-4-4Z" />
      <path d="M6 28h14l4 6h16l4-6h14" />
    </svg>
  )
}

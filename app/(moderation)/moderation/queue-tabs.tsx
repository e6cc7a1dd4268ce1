import type { QueueCountDto } from '#lib/moderation/dto.ts'
import { countMax } from '#lib/moderation/queue.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { PublishedDate } from '../../_components/published-date.tsx'
import styles from './queue.module.css'

interface Props {
  /** The queue that is shown. */
  queue: QueueCountDto['queue']
  counts: QueueCountDto[]
}

/** The queues with what each holds, and since when the oldest comment waits. */
export function QueueTabs({ queue, counts }: Props) {
  const isWaiting = queue === 'held' || queue === 'reported'
  const oldest = counts.find((count) => count.queue === queue)?.oldest
  return (
    <>
      <nav aria-label={words.queue.queues}>
        <ul className={styles.tabs}>
          {counts.map(({ queue: name, count }) => (
            <li key={name}>
              <a href={routes.moderation({ queue: name })} aria-current={name === queue ? 'page' : undefined}>
                {words.queue.names[name]} <span className={styles.count}>{nameCount(count)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {isWaiting && oldest && (
        <p className={styles.oldest}>
          {words.queue.oldest} <PublishedDate date={oldest} />.
        </p>
      )}
    </>
  )
}

const nameCount = (count: number) =>
  count >= countMax ? `${countMax.toLocaleString('en')}+` : count.toLocaleString('en')

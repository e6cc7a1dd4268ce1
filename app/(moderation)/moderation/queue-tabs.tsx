'use client'

import type { QueueCountDto } from '#lib/moderation/dto.ts'
import { countMax } from '#lib/moderation/queue.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import styles from './queue.module.css'
import { useNews } from './use-news.ts'

interface Props {
  /** The queue that is shown. */
  queue: QueueCountDto['queue']
  counts: QueueCountDto[]
  /** Number of open appeals. */
  appeals: number
}

/** The queues and the appeals with how many wait, which stays current. */
export function QueueTabs({ queue, counts, appeals }: Props) {
  const news = useNews()
  const current = news?.counts ?? counts
  return (
    <nav aria-label={words.queue.queues}>
      <ul className={styles.tabs}>
        {current.map(({ queue: name, count }) => (
          <li key={name}>
            <a href={routes.moderation({ queue: name })} aria-current={name === queue ? 'page' : undefined}>
              {words.queue.names[name]} <span className={styles.count}>{nameCount(count)}</span>
            </a>
          </li>
        ))}
        <li>
          <a href={routes.moderationAppeals()}>
            {words.appeals.title} <span className={styles.count}>{nameCount(news?.appeals ?? appeals)}</span>
          </a>
        </li>
      </ul>
    </nav>
  )
}

const nameCount = (count: number) =>
  count >= countMax ? `${countMax.toLocaleString('en')}+` : count.toLocaleString('en')

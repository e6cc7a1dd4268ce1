import type { QueueCountDto } from '#lib/moderation/dto.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import type { View } from './new-comments.tsx'
import { toQuery } from './queue-filters.tsx'
import styles from './queue.module.css'

interface Props {
  view: View
  /** The comments that fit the filters, by queue. */
  matches: readonly QueueCountDto[]
}

/** How many comments fit the filters here, with links to those in the other queues. */
export function Matches({ view: { cursor: _, ...view }, matches }: Props) {
  const here = matches.find(({ queue }) => queue === view.queue)?.count ?? 0
  const elsewhere = matches.filter(({ queue, count }) => queue !== view.queue && count > 0)
  return (
    <p className={styles.matches}>
      {words.queue.fits(here)}
      {elsewhere.length > 0 && ` ${words.queue.fitsElsewhere}`}
      {elsewhere.map(({ queue, count }) => (
        <a key={queue} href={routes.moderation(toQuery({ ...view, queue }))}>
          {words.queue.names[queue]} {count}
        </a>
      ))}
    </p>
  )
}

'use client'

import type { QueueCountDto } from '#lib/moderation/dto.ts'
import * as words from '#lib/words/en.ts'
import controls from '../../_components/controls.module.css'
import { TimeAgo } from '../../_components/time-ago.tsx'
import bars from './bars.module.css'
import type { Run } from './commands.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { useNews } from './use-news.ts'

interface Props {
  queue: QueueCountDto['queue']
  /** Whether it is about some comments of the queue only, of which the news say nothing. */
  isFiltered: boolean
  /** When the oldest comment or report came, as the page was read. */
  oldest: string | null
  timeZone: string
  openCount: number
  keys: { isOn: boolean; setOn: (isOn: boolean) => void }
  run: Run
}

/** Since when the oldest comment or report waits, and what the script can do with the list. */
export function ListHead({ queue, isFiltered, oldest, timeZone, openCount, keys, run }: Props) {
  const news = useNews()
  const current = news && !isFiltered ? news.counts.find((count) => count.queue === queue)?.oldest : oldest
  const isWaiting = openCount > 0 && (queue === 'held' || queue === 'reported')
  return (
    <div className={bars.head}>
      <p>
        {isWaiting && current && (
          <>
            {words.queue.oldest} <TimeAgo date={current} timeZone={timeZone} />.
          </>
        )}
      </p>
      {openCount > 1 && (
        <button
          type="button"
          className={`${controls.link} ${bars.scripted}`}
          onClick={() => run({ do: 'select-all' })}
        >
          {words.queue.selectAllHere}
        </button>
      )}
      <KeysDialog {...keys} run={run} />
    </div>
  )
}

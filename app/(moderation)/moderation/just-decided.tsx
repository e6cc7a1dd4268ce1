import type { Decision } from '#lib/moderation/decision.ts'
import * as words from '#lib/words/en.ts'
import styles from './row.module.css'
import { UndoForm } from './undo-form.tsx'

interface Props {
  decision: Decision
  /** The writer of the comment, where there is one comment. */
  name: string | null
  eventIds: readonly string[]
  back: string
}

/** Without scripts: the decisions that led here, which can be taken back. */
export function JustDecided({ decision, name, eventIds, back }: Props) {
  const done = words.queue.done[decision]
  return (
    <div className={styles.decided}>
      <p role="status">
        {words.queue.announced({ name: name ?? words.queue.nameless, count: eventIds.length, done })}
      </p>
      <UndoForm eventIds={eventIds} back={back} />
    </div>
  )
}

import * as words from '#lib/words/en.ts'
import styles from './row.module.css'
import { UndoForm } from './undo-form.tsx'

/** Without scripts: the decisions that led here, which can be taken back. */
export function JustDecided({ eventIds, back }: { eventIds: readonly string[]; back: string }) {
  return (
    <div className={styles.decided}>
      <p role="status">{words.queue.decidedOn(eventIds.length)}</p>
      <UndoForm eventIds={eventIds} back={back} />
    </div>
  )
}

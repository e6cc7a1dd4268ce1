import type { QueuedCommentDto } from '#lib/moderation/dto.ts'
import { nameMoment } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import type { ReasonChoice } from '../../_moderation/reason-choice.ts'
import { nameOf } from './row-parts.tsx'
import styles from './row.module.css'
import { UndoForm } from './undo-form.tsx'

interface Props {
  comment: QueuedCommentDto
  reasons: readonly ReasonChoice[]
  /** The address of this view. */
  back: string
  /** The site's zone. */
  timeZone: string
}

/** Why a comment is rejected or spam, by whom and when, and the undo of that decision. */
export function Restriction({ comment, reasons, back, timeZone }: Props) {
  const { restriction, status } = comment
  if (restriction === null) return null
  const { reason, clause, note, by, at, undoable } = restriction
  const title = reasons.find(({ key }) => key === reason)?.title ?? clause
  return (
    <div className={styles.restriction}>
      <p>
        {words.queue.names[status]}: {title}, <bdi>{words.queue.byModerator(by)}</bdi>,{' '}
        <time dateTime={at}>{nameMoment(new Date(at), timeZone)}</time>
      </p>
      {note !== null && (
        <blockquote className={styles.reported} dir="auto">
          {note}
        </blockquote>
      )}
      {undoable !== null && (
        <UndoForm eventIds={[undoable]} back={back} label={words.queue.undoOf(nameOf(comment))} />
      )}
    </div>
  )
}

import { useId } from 'react'
import { possibleDecisions } from '#lib/moderation/decision.ts'
import type { QueuedCommentDto } from '#lib/moderation/dto.ts'
import { statusOfQueue } from '#lib/moderation/queue.ts'
import * as words from '#lib/words/en.ts'
import type { ActionFault } from '../../_action.ts'
import controls from '../../_components/controls.module.css'
import styles from './queue.module.css'

export interface ReasonChoice {
  key: string
  title: string
  needsNote: boolean
}

interface Props {
  status: QueuedCommentDto['status']
  /** Whether it has open reports, which can be refused. */
  isReported: boolean
  reasons: ReasonChoice[]
  fault: ActionFault | null
}

/** The reason, a note, and a button for each decision that the comment's status allows. */
export function DecisionFields({ status, isReported, reasons, fault }: Props) {
  const id = useId()
  const message = fault ? `${id}-fault` : undefined
  return (
    <>
      <div className={styles.fields}>
        <label htmlFor={`${id}-reason`}>{words.queue.reason}</label>
        <select
          // A new key after each answer: React's reset of the form then restores what was chosen.
          key={`reason ${fault?.values['reason'] ?? ''}`}
          id={`${id}-reason`}
          name="reason"
          defaultValue={fault?.values['reason'] ?? ''}
          aria-describedby={message}
        >
          <option value="">{words.queue.chooseReason}</option>
          {reasons.map(({ key, title, needsNote }) => (
            <option key={key} value={key} data-needs-note={needsNote}>
              {title}
            </option>
          ))}
        </select>
        <details open={fault?.issues[0]?.field === 'note' || undefined}>
          <summary>{words.queue.note}</summary>
          <textarea
            key={`note ${fault?.values['note'] ?? ''}`}
            name="note"
            rows={2}
            maxLength={2_000}
            aria-label={words.queue.note}
            defaultValue={fault?.values['note'] ?? ''}
          />
          <p className={controls.hint}>{words.queue.noteHint}</p>
        </details>
      </div>
      {fault && (
        <p id={message} className={controls.fault} role="alert">
          {fault.message}
        </p>
      )}
      <p className={styles.buttons}>
        {possibleDecisions({ status: statusOfQueue[status], isReported }).map((decision) => (
          <button key={decision} name="decision" value={decision} className={styles.button}>
            {words.queue.decisions[decision]}
          </button>
        ))}
      </p>
    </>
  )
}

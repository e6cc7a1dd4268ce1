import { useId } from 'react'
import * as words from '#lib/words/en.ts'
import type { ActionFault } from '../../_action.ts'
import controls from '../../_components/controls.module.css'
import type { ReasonChoice } from '../../_moderation/reason-choice.ts'
import styles from './row.module.css'

interface Props {
  reasons: readonly ReasonChoice[]
  fault: ActionFault | null
}

/** Without scripts: the reason and the note that go with any of the buttons. */
export function DecisionFields({ reasons, fault }: Props) {
  const id = useId()
  const message = fault ? `${id}-fault` : undefined
  return (
    <>
      <div className={styles.fields}>
        <label htmlFor={`${id}-reason`}>{words.queue.reason}</label>
        <select
          id={`${id}-reason`}
          name="reason"
          className={controls.select}
          defaultValue={fault?.values['reason'] ?? ''}
          aria-describedby={message}
        >
          <option value="">{words.queue.chooseReason}</option>
          {reasons.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
        <details open={fault?.issues[0]?.field === 'note' || undefined}>
          <summary>{words.queue.note}</summary>
          <textarea
            name="note"
            className={controls.area}
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
    </>
  )
}

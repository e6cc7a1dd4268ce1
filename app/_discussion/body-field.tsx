import type { ActionFault } from '../_action.ts'
import * as words from '#lib/words/en.ts'
import controls from '../_components/controls.module.css'
import { faultOf } from './fault-of.ts'
import { useTypedBefore } from './use-typed-before.ts'
import styles from './comment-form.module.css'

interface Props {
  id: string
  label: string
  fault: ActionFault | null
  /** The initial text. */
  value: string
  left: number | null
  /** True when the reader opened the form to write. */
  takesFocus: boolean
}

/** The text field of a comment, with its fault and remaining characters. */
export function BodyField({ id, label, fault, value, left, takesFocus }: Props) {
  useTypedBefore(id)
  const message = faultOf(fault, 'body')
  return (
    <div className={controls.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className={styles.body}
        name="body"
        rows={5}
        dir="auto"
        required
        autoFocus={takesFocus}
        defaultValue={value}
        aria-invalid={message !== null}
        aria-describedby={`${id}-hint${message === null ? '' : ` ${id}-body-fault`}`}
      />
      <p className={controls.hint} id={`${id}-hint`}>
        {words.writing.hint}
      </p>
      {left !== null && (
        <p className={left < 0 ? controls.fault : controls.hint} aria-live="polite">
          {left < 0 ? words.writing.charactersOver(-left) : words.writing.charactersLeft(left)}
        </p>
      )}
      {message !== null && (
        <p id={`${id}-body-fault`} className={controls.fault}>
          {message}
        </p>
      )}
    </div>
  )
}

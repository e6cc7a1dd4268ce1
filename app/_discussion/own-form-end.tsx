import * as words from '#lib/words/en.ts'
import { FormAlert } from './form-alert.tsx'
import controls from '../_components/controls.module.css'
import styles from './comment-form.module.css'

interface Props {
  /** The fault of the form as a whole. */
  alert: string | null
  label: string
  isPending: boolean
  cancelHref: string
  onCancel: (() => void) | undefined
}

/** The end of a form about the reader's own comment: its fault, its button, and the way out. */
export function OwnFormEnd({ alert, label, isPending, cancelHref, onCancel }: Props) {
  return (
    <>
      <FormAlert message={alert} />
      <div className={styles.actions}>
        <button className={controls.button} aria-disabled={isPending}>
          {label}
        </button>
        {/* A button closes an inline form; a link leaves the page of the form. */}
        {onCancel ? (
          <button type="button" className={styles.cancel} onClick={onCancel}>
            {words.writing.cancel}
          </button>
        ) : (
          <a className={styles.cancel} href={cancelHref}>
            {words.writing.cancel}
          </a>
        )}
      </div>
    </>
  )
}

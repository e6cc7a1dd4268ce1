import { useId } from 'react'
import { reportReasons } from '#lib/moderation/report.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import styles from '../report.module.css'

/** The reasons to report. */
export function Reasons({ fault, chosen }: { fault: string | null; chosen: string | undefined }) {
  const id = useId()
  const message = fault === null ? undefined : `${id}-fault`
  return (
    <fieldset
      className={styles.choice}
      role="radiogroup"
      // Takes the focus where nothing was chosen.
      tabIndex={-1}
      aria-required
      aria-invalid={fault !== null}
      aria-describedby={message}
    >
      <legend>{words.report.reason}</legend>
      {reportReasons.map((reason) => (
        <label key={reason}>
          <input type="radio" name="reason" value={reason} defaultChecked={reason === chosen} />
          {words.report.reasons[reason]}
        </label>
      ))}
      {fault !== null && (
        <p id={message} className={controls.fault}>
          {fault}
        </p>
      )}
    </fieldset>
  )
}

interface BoxProps {
  name: string
  label: string
  fault: string | null
  isTicked: boolean
}

/** A box to tick. */
export function Box({ name, label, fault, isTicked }: BoxProps) {
  const id = useId()
  return (
    <div className={styles.box}>
      <label>
        <input
          type="checkbox"
          name={name}
          defaultChecked={isTicked}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : id}
        />
        {label}
      </label>
      {fault !== null && (
        <p id={id} className={controls.fault}>
          {fault}
        </p>
      )}
    </div>
  )
}

'use client'

import { useActionState, useId } from 'react'
import { hoursOfDay, mailModes } from '#lib/moderation/by-mail/mail-choice.ts'
import type { MailChoice } from '#lib/moderation/by-mail/mail-choice.ts'
import * as words from '#lib/words/en.ts'
import { FocusedStatus } from '../../_components/focused-status.tsx'
import controls from '../../_components/controls.module.css'
import { FormAlert } from '../../_discussion/form-alert.tsx'
import styles from '../account.module.css'
import { chooseMailByForm } from './mail-actions.ts'
import type { MailChoiceState } from './mail-actions.ts'

const asking: MailChoiceState = { status: 'asking' }

/** When a moderator gets letters about waiting comments. */
export function MailForm({ chosen, timeZone }: { chosen: MailChoice; timeZone: string }) {
  const [state, submit, isPending] = useActionState(chooseMailByForm, asking)
  const id = useId()
  const { mode, hour } = state.status === 'saved' ? state.choice : chosen
  const text = words.byMail.choice
  return (
    // A new key after each answer: React's form reset then restores the saved choice.
    <form key={`${mode} ${hour}`} className={styles.form} action={submit}>
      <fieldset className={styles.choice}>
        <legend>{text.when}</legend>
        {mailModes.map((one) => (
          <label key={one}>
            <input type="radio" name="mode" value={one} defaultChecked={one === mode} />
            {text.modes[one]}
          </label>
        ))}
      </fieldset>
      <div className={controls.field}>
        <label htmlFor={id}>{text.hour}</label>
        <select
          id={id}
          name="hour"
          className={controls.select}
          defaultValue={hour}
          aria-describedby={`${id}-hint`}
        >
          {hoursOfDay.map((one) => (
            <option key={one} value={one}>
              {text.hourName(one)}
            </option>
          ))}
        </select>
        <p id={`${id}-hint`} className={controls.hint}>
          {text.zone(timeZone)}
        </p>
      </div>
      <FormAlert message={state.status === 'error' ? state.message : null} />
      <button className={controls.button} aria-disabled={isPending}>
        {isPending ? text.saving : text.save}
      </button>
      {state.status === 'saved' && <FocusedStatus>{text.saved[state.choice.mode]}</FocusedStatus>}
    </form>
  )
}

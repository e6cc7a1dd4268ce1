'use client'

import { useRef } from 'react'
import type { SubmitEvent } from 'react'
import type { Appealable } from '#lib/moderation/appeals/appeal.ts'
import * as words from '#lib/words/en.ts'
import controls from '../../_components/controls.module.css'
import { TextAreaField } from '../../_components/text-area-field.tsx'
import { faultOf } from '../../_discussion/fault-of.ts'
import { FormAlert } from '../../_discussion/form-alert.tsx'
import { useActionForm } from '../../_discussion/use-action-form.ts'
import { useFaultFocus } from '../../_discussion/use-fault-focus.ts'
import styles from '../account.module.css'
import { appealByForm } from './actions.ts'
import type { AppealState } from './actions.ts'

const writing: AppealState = { status: 'writing' }

/** Appeals against a decision, in the words of whoever has its link. */
export function AppealForm({ against, token }: { against: Appealable; token: string }) {
  const form = useRef<HTMLFormElement>(null)
  const { state, action, isPending, send } = useActionForm({
    act: appealByForm,
    first: writing,
    onSettled: () => undefined,
  })
  const fault = state.status === 'error' ? state : null
  useFaultFocus(form, fault)
  if (state.status === 'sent') return <p role="status">{words.appeal.sent}</p>
  const atField = faultOf(fault, 'text')
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(new FormData(event.currentTarget))
  }
  return (
    <form ref={form} className={styles.form} action={action} onSubmit={onSubmit} noValidate>
      <input type="hidden" name="against" value={against} />
      <input type="hidden" name="token" value={token} />
      <FormAlert message={fault && atField === null ? fault.message : null} />
      <TextAreaField
        name="text"
        label={words.appeal.text}
        fault={atField}
        defaultValue={fault?.values['text'] ?? ''}
        maxLength={2_000}
        required
      />
      <button className={controls.button} aria-disabled={isPending}>
        {isPending ? words.appeal.sending : words.appeal.submit}
      </button>
    </form>
  )
}

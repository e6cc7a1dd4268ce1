'use client'

import { useRef } from 'react'
import type { SubmitEvent } from 'react'
import * as words from '#lib/words/en.ts'
import type { ActionFault } from '#app/_action.ts'
import controls from '#app/_components/controls.module.css'
import { TextAreaField } from '#app/_components/text-area-field.tsx'
import { TextField } from '#app/_components/text-field.tsx'
import { faultOf } from '#app/_discussion/fault-of.ts'
import { FormAlert } from '#app/_discussion/form-alert.tsx'
import { useActionForm } from '#app/_discussion/use-action-form.ts'
import { useFaultFocus } from '#app/_discussion/use-fault-focus.ts'
import styles from '../report.module.css'
import { reportByForm } from './actions.ts'
import type { ReportState } from './actions.ts'
import { Box, Reasons } from './choices.tsx'
import { Received } from './received.tsx'

const writing: ReportState = { status: 'writing' }

interface Props {
  /** The comment's id. */
  id: string
  /** The address of the signed-in reader; null for an anonymous one. */
  email: string | null
  /** The address of the comment's place. */
  back: string
}

/** Reports a comment. With scripts the answer comes in place, and what was typed stays. */
export function ReportForm({ id, email, back }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const { state, action, isPending, send } = useActionForm({
    act: reportByForm,
    first: writing,
    onSettled: () => undefined,
  })
  const fault = state.status === 'error' ? state : null
  useFaultFocus(form, fault)
  if (state.status === 'sent') return <Received received={state} back={back} />
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(new FormData(event.currentTarget))
  }
  return (
    <form ref={form} className={styles.form} action={action} onSubmit={onSubmit} noValidate>
      <input type="hidden" name="id" value={id} />
      <FormAlert message={fault && alertOf(fault)} />
      <Reasons fault={faultOf(fault, 'reason')} chosen={fault?.values['reason']} />
      <TextAreaField
        {...fieldOf('note', fault)}
        label={words.report.note}
        hint={words.report.noteHint}
        maxLength={2_000}
      />
      <Unlawful fault={fault} />
      <Address fault={fault} email={email} />
      <div className={styles.unlawful}>
        <Box
          name="isInGoodFaith"
          label={words.report.isInGoodFaith}
          fault={faultOf(fault, 'isInGoodFaith')}
          isTicked={fault?.values['isInGoodFaith'] !== undefined}
        />
      </div>
      <p className={styles.end}>
        <button className={controls.button} aria-disabled={isPending}>
          {isPending ? words.report.sending : words.report.submit}
        </button>
        <a href={back}>{words.report.back}</a>
      </p>
    </form>
  )
}

const alertOf = ({ issues, message }: ActionFault) => (issues.length > 0 ? words.report.incomplete : message)

interface Part {
  fault: ActionFault | null
}

const fieldOf = (name: string, fault: ActionFault | null) => ({
  name,
  fault: faultOf(fault, name),
  defaultValue: fault?.values[name] ?? '',
})

/** What article 16 asks for besides; shown once that reason is chosen, by the style sheet. */
function Unlawful({ fault }: Part) {
  return (
    <fieldset className={`${styles.choice} ${styles.unlawful}`}>
      <legend>{words.report.unlawful}</legend>
      <TextField {...fieldOf('law', fault)} label={words.report.law} maxLength={300} dir="auto" />
      <TextField
        {...fieldOf('name', fault)}
        label={words.report.name}
        maxLength={200}
        autoComplete="name"
        dir="auto"
      />
      <Box
        name="concernsChild"
        label={words.report.concernsChild}
        fault={null}
        isTicked={fault?.values['concernsChild'] !== undefined}
      />
    </fieldset>
  )
}

function Address({ fault, email }: Part & { email: string | null }) {
  if (email !== null) return <p className={styles.hint}>{words.report.signedIn(email)}</p>
  return (
    <TextField
      {...fieldOf('email', fault)}
      label={words.report.email}
      hint={words.report.emailHint}
      type="email"
      inputMode="email"
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
    />
  )
}

'use client'

import { useId, useRef } from 'react'
import type { SubmitEvent } from 'react'
import type { QueuedAppealDto } from '#lib/moderation/dto.ts'
import * as words from '#lib/words/en.ts'
import { FocusedStatus } from '#app/_components/focused-status.tsx'
import controls from '#app/_components/controls.module.css'
import { TextAreaField } from '#app/_components/text-area-field.tsx'
import { faultOf } from '#app/_discussion/fault-of.ts'
import { FormAlert } from '#app/_discussion/form-alert.tsx'
import { useActionForm } from '#app/_discussion/use-action-form.ts'
import { useFaultFocus } from '#app/_discussion/use-fault-focus.ts'
import { answerByForm } from './actions.ts'
import type { AnswerState } from './actions.ts'
import styles from './appeals.module.css'

export interface ReasonTitle {
  key: string
  title: string
}

interface Props {
  appeal: QueuedAppealDto
  reasons: ReasonTitle[]
}

const writing: AnswerState = { status: 'writing' }

/** Answers an appeal: with reasons, founded or unfounded. */
export function AnswerForm({ appeal: { id, against, isLifted }, reasons }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const { state, action, isPending, send } = useActionForm({
    act: answerByForm,
    first: writing,
    onSettled: () => undefined,
  })
  const fault = state.status === 'error' ? state : null
  useFaultFocus(form, fault)
  if (state.status === 'answered') return <FocusedStatus>{words.appeals.done[state.outcome]}</FocusedStatus>
  const atAnswer = faultOf(fault, 'answer')
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(new FormData(event.currentTarget, event.nativeEvent.submitter))
  }
  const rejects = against === 'report' && !isLifted
  return (
    <form ref={form} className={styles.form} action={action} onSubmit={onSubmit} noValidate>
      <input type="hidden" name="id" value={id} />
      <TextAreaField
        name="answer"
        label={words.appeals.answer}
        hint={words.appeals.answerHint}
        fault={atAnswer}
        defaultValue={fault?.values['answer'] ?? ''}
        maxLength={2_000}
        required
      />
      {rejects && <Rejection reasons={reasons} values={fault?.values ?? {}} />}
      <FormAlert message={fault && atAnswer === null ? fault.message : null} />
      <p className={styles.buttons}>
        <button name="outcome" value="founded" className={controls.quiet} aria-disabled={isPending}>
          {rejects ? words.appeals.foundedReport : words.appeals.founded}
        </button>
        <button name="outcome" value="unfounded" className={controls.quiet} aria-disabled={isPending}>
          {words.appeals.unfounded}
        </button>
      </p>
    </form>
  )
}

/** The reason for the comment's writer, where a founded appeal rejects the comment. */
function Rejection({ reasons, values }: { reasons: ReasonTitle[]; values: Record<string, string> }) {
  const id = useId()
  return (
    <>
      <p className={styles.choice}>
        <label htmlFor={id}>{words.appeals.reason}</label>
        <select id={id} name="reason" defaultValue={values['reason'] ?? ''}>
          <option value="">{words.queue.chooseReason}</option>
          {reasons.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </p>
      <TextAreaField
        name="note"
        label={words.queue.note}
        hint={words.queue.noteHint}
        fault={null}
        defaultValue={values['note'] ?? ''}
        rows={2}
        maxLength={2_000}
      />
    </>
  )
}

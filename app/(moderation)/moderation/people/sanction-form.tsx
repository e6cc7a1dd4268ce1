'use client'

import { useActionState, useId } from 'react'
import { sanctionDays, sanctionKinds } from '#lib/standing/sanctions.ts'
import { nameMoment } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import { Choice } from '../settings/choice.tsx'
import { sanctionByForm } from './actions.ts'
import type { SanctionState } from './actions.ts'
import styles from './people.module.css'

interface Props {
  person: string
  /** Id of the latest sanction on the page; empty for none. */
  seen: string
  reasons: { key: string; title: string }[]
  timeZone: string
}

const waiting: SanctionState = { status: 'waiting' }
const slowMinutes = [5, 15, 60, 360, 1_440]

/** Sanctions a person, with a length, a reason and a note. */
export function SanctionForm({ person, seen, reasons, timeZone }: Props) {
  const [state, send, isPending] = useActionState(sanctionByForm, waiting)
  const fault = state.status === 'error' ? state : null
  return (
    <form action={send} className={styles.form} aria-label={words.sanctionForm.title}>
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="seen" value={seen} />
      <Fields values={fault?.values ?? {}} reasons={reasons} />
      {fault && (
        <p className={controls.fault} role="alert">
          {fault.message}
        </p>
      )}
      <p>
        <button className={controls.button} aria-disabled={isPending}>
          {words.sanctionForm.submit}
        </button>
      </p>
      <p role="status" className={styles.note}>
        {isPending ? words.people.working : nameOutcome(state, timeZone)}
      </p>
    </form>
  )
}

function Fields({ values, reasons }: { values: Record<string, string>; reasons: Props['reasons'] }) {
  const { explained, kind, days, daysOf, minutes, minutesOf } = words.sanctionForm
  const nameAll = (numbers: readonly number[], name: (of: number) => string) =>
    Object.fromEntries(numbers.map((number) => [String(number), name(number)]))
  const reasonNames = Object.fromEntries([
    ['', words.queue.chooseReason],
    ...reasons.map(({ key, title }) => [key, title] as const),
  ])
  return (
    // A new key after each answer: React's reset of the form then restores what was chosen.
    <div key={JSON.stringify(values)} className={styles.fields}>
      <Choice name="kind" label={kind} options={sanctionKinds} names={explained} chosen={values['kind']} />
      <span data-for="end">
        <Choice
          name="days"
          label={days}
          options={sanctionDays.map(String)}
          names={nameAll(sanctionDays, daysOf)}
          chosen={values['days']}
        />
      </span>
      <span data-for="slow-mode">
        <Choice
          name="minutes"
          label={minutes}
          options={slowMinutes.map(String)}
          names={nameAll(slowMinutes, minutesOf)}
          chosen={values['minutes']}
        />
      </span>
      <Choice
        name="reason"
        label={words.queue.reason}
        options={Object.keys(reasonNames)}
        names={reasonNames}
        chosen={values['reason']}
      />
      <Note value={values['note'] ?? ''} />
    </div>
  )
}

function Note({ value }: { value: string }) {
  const id = useId()
  return (
    <div className={`${controls.field} ${styles.wide}`}>
      <label htmlFor={id}>{words.sanctionForm.note}</label>
      <textarea
        id={id}
        name="note"
        rows={3}
        maxLength={2_000}
        aria-describedby={`${id}-hint`}
        defaultValue={value}
      />
      <p id={`${id}-hint`} className={controls.hint}>
        {words.sanctionForm.noteHint}
      </p>
    </div>
  )
}

function nameOutcome(state: SanctionState, timeZone: string): string {
  if (state.status !== 'sanctioned') return ''
  const end = state.until === null ? null : nameMoment(new Date(state.until), timeZone)
  return words.sanctionForm.done(words.sanctions.kinds[state.kind], end)
}

'use client'

import { useActionState, useId } from 'react'
import type { TriedDto } from '#lib/moderation/dto.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import { tryByForm } from './actions.ts'
import type { TryState } from './actions.ts'
import styles from './settings.module.css'

const waiting: TryState = { status: 'waiting' }

/** A text, and what each check says about it. */
export function TryOutForm() {
  const [state, send, isPending] = useActionState(tryByForm, waiting)
  const id = useId()
  const body = state.status === 'tried' || state.status === 'error' ? state.values.body : ''
  return (
    <form action={send} className={styles.form}>
      <div className={controls.field}>
        <label htmlFor={id}>{words.checkSettings.tryText}</label>
        <textarea
          key={body}
          id={id}
          name="body"
          rows={4}
          maxLength={5_000}
          defaultValue={body}
          required
          dir="auto"
        />
      </div>
      <p className={styles.buttons}>
        <button className={controls.button} aria-disabled={isPending}>
          {words.checkSettings.try}
        </button>
      </p>
      {state.status === 'error' && (
        <p className={controls.fault} role="alert">
          {state.message}
        </p>
      )}
      {state.status === 'tried' && <Tried tried={state.tried} />}
    </form>
  )
}

function Tried({ tried: { outcome, findings } }: { tried: TriedDto }) {
  const silent = findings.filter((finding) => finding.outcome === null && finding.mode !== 'off')
  return (
    <div className={styles.result} role="status">
      <p>
        <strong>{words.checkSettings.outcomes[outcome]}</strong>
      </p>
      <ul>
        {findings.map(({ check, outcome: found, sentence }) =>
          found === null ? null : (
            <li key={check}>
              {nameOf(check)} ({words.checkSettings.findings[found]}): {sentence}
            </li>
          ),
        )}
      </ul>
      <p className={styles.note}>
        {words.checkSettings.silent} {silent.map(({ check }) => nameOf(check)).join(', ')}.
      </p>
    </div>
  )
}

const nameOf = (check: string) => words.checkSettings.names[check] ?? check

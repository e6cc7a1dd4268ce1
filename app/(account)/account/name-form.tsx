'use client'

import { useActionState } from 'react'
import * as words from '#lib/words/en.ts'
import controls from '../../_components/controls.module.css'
import styles from '../account.module.css'
import { saveName } from './actions.ts'
import type { NameState } from './actions.ts'

const asking: NameState = { status: 'asking' }

/** The name shown with the reader's comments. */
export function NameForm({ name }: { name: string }) {
  const [state, submit, isPending] = useActionState(saveName, asking)
  const fault = state.status === 'error' ? state.message : null
  const value =
    state.status === 'error'
      ? (state.values['name'] ?? '')
      : state.status === 'saved'
        ? (state.name ?? '')
        : name
  return (
    <form className={styles.form} action={submit} noValidate>
      <div className={controls.field}>
        <label htmlFor="name">{words.account.name}</label>
        <input
          // A new key after each answer: React's form reset then restores the typed value, not the first one.
          key={value}
          id="name"
          name="name"
          dir="auto"
          autoComplete="nickname"
          defaultValue={value}
          aria-invalid={fault !== null}
          aria-describedby={`name-hint${fault === null ? '' : ' name-fault'}`}
        />
        <p id="name-hint" className={controls.hint}>
          {words.account.nameHint}
        </p>
        {fault !== null && (
          <p id="name-fault" className={controls.fault} role="alert">
            {fault}
          </p>
        )}
      </div>
      <button className={controls.button} aria-disabled={isPending}>
        {isPending ? words.account.saving : words.account.saveName}
      </button>
      <p className={styles.note} role="status">
        {state.status === 'saved' && savedWords(state.name)}
      </p>
    </form>
  )
}

const savedWords = (name: string | null) =>
  name === null ? words.account.nameTaken : words.account.nameSaved(name)

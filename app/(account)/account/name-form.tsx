'use client'

import { useActionState } from 'react'
import * as words from '#lib/words/en.ts'
import controls from '../../_components/controls.module.css'
import styles from '../account.module.css'
import { ActionField } from '../action-field.tsx'
import { saveName } from './actions.ts'
import type { NameState } from './actions.ts'

const asking: NameState = { status: 'asking' }

/** The name shown with the reader's comments. */
export function NameForm({ name }: { name: string }) {
  const [state, submit, isPending] = useActionState(saveName, asking)
  const fault = state.status === 'error' ? state.message : null
  return (
    <form className={styles.form} action={submit} noValidate>
      <ActionField
        name="name"
        label={words.account.name}
        hint={words.account.nameHint}
        fault={fault}
        value={valueOf(state) ?? name}
        dir="auto"
        autoComplete="nickname"
      />
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
  name === null ? words.account.nameRemoved : words.account.nameSaved(name)

/** The refused name as it was typed, or the saved one; null before the form was sent. */
function valueOf(state: NameState): string | null {
  if (state.status === 'asking') return null
  return (state.status === 'error' ? state.values['name'] : state.name) ?? ''
}

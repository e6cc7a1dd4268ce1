'use client'

import { useActionState } from 'react'
import { roles } from '#lib/auth/roles.ts'
import type { Role } from '#lib/auth/roles.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import { Choice } from '../settings/choice.tsx'
import { roleByForm } from './actions.ts'
import type { DoneState } from './actions.ts'
import styles from './people.module.css'

const waiting: DoneState = { status: 'waiting' }

/** Gives a person a role. */
export function RoleForm({ person, role }: { person: string; role: Role }) {
  const [state, send, isPending] = useActionState(roleByForm, waiting)
  return (
    <form action={send} className={styles.form} aria-label={words.people.role}>
      <input type="hidden" name="person" value={person} />
      <div key={`${role} ${state.status}`} className={styles.search}>
        <Choice
          name="role"
          label={words.people.role}
          options={roles}
          names={words.people.roles}
          chosen={role}
        />
        <button className={controls.quiet} aria-disabled={isPending}>
          {words.people.saveRole}
        </button>
      </div>
      <p className={controls.hint}>{words.people.roleHint}</p>
      {state.status === 'error' && (
        <p className={controls.fault} role="alert">
          {state.message}
        </p>
      )}
      <p role="status" className={styles.note}>
        {state.status === 'done' && words.people.roleChanged}
      </p>
    </form>
  )
}

'use client'

import { useActionState } from 'react'
import type { SanctionKind } from '#lib/standing/sanctions.ts'
import * as words from '#lib/words/en.ts'
import { FocusedStatus } from '#app/_components/focused-status.tsx'
import controls from '#app/_components/controls.module.css'
import { liftByForm } from './actions.ts'
import type { DoneState } from './actions.ts'

interface Props {
  id: string
  person: string
  kind: SanctionKind
  /** Whether it can be lifted still; once it is not, the form says what became of it. */
  isOpen: boolean
}

const waiting: DoneState = { status: 'waiting' }

/** Ends a sanction early, or takes a warning back. */
export function LiftForm({ id, person, kind, isOpen }: Props) {
  const [state, lift, isPending] = useActionState(liftByForm, waiting)
  if (state.status === 'done') return <FocusedStatus>{words.sanctionForm.lifted}</FocusedStatus>
  if (!isOpen) return null
  const name = words.sanctions.kinds[kind]
  const { lift: end, takeBack, liftKind, takeBackKind } = words.sanctionForm
  const isWarning = kind === 'warning'
  return (
    <form action={lift}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="person" value={person} />
      <button
        className={controls.quiet}
        aria-disabled={isPending}
        aria-label={isWarning ? takeBackKind(name) : liftKind(name)}
      >
        {isWarning ? takeBack : end}
      </button>
      {state.status === 'error' && (
        <p className={controls.fault} role="alert">
          {state.message}
        </p>
      )}
    </form>
  )
}

'use client'

import { useActionState } from 'react'
import * as words from '#lib/words/en.ts'
import { FocusedStatus } from '../../_components/focused-status.tsx'
import controls from '../../_components/controls.module.css'
import { undoByForm } from './actions.ts'
import type { UndoState } from './actions.ts'

interface Props {
  /** Numbers of the decisions' events. */
  eventIds: readonly string[]
  /** Where to go without scripts. */
  back: string
  /** What a screen reader says for the button, where there are several. */
  label?: string
}

const waiting: UndoState = { status: 'waiting' }

/** Takes decisions back. */
export function UndoForm({ eventIds, back, label }: Props) {
  const [state, undo, isPending] = useActionState(undoByForm, waiting)
  if (state.status === 'undone') {
    const undone = state.undone.filter(({ isUndone }) => isUndone).length
    return <FocusedStatus>{words.queue.undoneOf(undone, state.undone.length)}</FocusedStatus>
  }
  return (
    <form action={undo}>
      <input type="hidden" name="eventIds" value={eventIds.join(',')} />
      <input type="hidden" name="back" value={back} />
      <button className={controls.quiet} aria-disabled={isPending} aria-label={label}>
        {words.queue.undo}
      </button>
      {state.status === 'error' && (
        <p className={controls.fault} role="alert">
          {state.message}
        </p>
      )}
    </form>
  )
}

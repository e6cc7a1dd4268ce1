'use client'

import { useActionState, useEffect } from 'react'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import controls from '../../_components/controls.module.css'
import { undoByForm } from './actions.ts'
import type { UndoState } from './actions.ts'
import styles from './queue.module.css'

interface Props {
  /** The decision's event. */
  event: string
  /** Where to go without scripts. */
  back?: string
  onUndone?: () => void
}

const waiting: UndoState = { status: 'waiting' }

/** Takes a decision back. */
export function UndoForm({ event, back = routes.moderation(), onUndone }: Props) {
  const [state, undo, isPending] = useActionState(undoByForm, waiting)
  const isUndone = state.status === 'undone'
  useEffect(() => {
    if (isUndone) onUndone?.()
  }, [isUndone, onUndone])
  if (isUndone) return <p role="status">{words.queue.undone}</p>
  return (
    <form action={undo} className={styles.undo}>
      <input type="hidden" name="eventId" value={event} />
      <input type="hidden" name="back" value={back} />
      <button className={styles.button} aria-disabled={isPending} data-undo="latest">
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

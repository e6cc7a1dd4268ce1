'use client'

import { useActionState, useId, useState, useTransition } from 'react'
import type { KeyboardEvent, SubmitEvent } from 'react'
import * as words from '#lib/words/en.ts'
import controls from '../_components/controls.module.css'
import { CancelLink } from './edit-form.tsx'
import { deleteOwnComment } from './own-actions.ts'
import type { DeleteState } from './own-actions.ts'
import { reach } from './reach.ts'
import styles from './comment-form.module.css'

const asking: DeleteState = { status: 'asking' }

interface Props {
  id: string
  hasReplies: boolean
  /** Without it the browser sends the form and loads a new page. */
  onDone?: () => void
  onCancel?: () => void
  cancelHref: string
}

/** Asks before the deletion, which can't be undone. */
export function DeleteForm({ id, hasReplies, onDone, onCancel, cancelHref }: Props) {
  const questionId = useId()
  const [served, action] = useActionState(deleteOwnComment, asking)
  const [state, setState] = useState(served)
  const [isPending, startTransition] = useTransition()

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    if (!onDone) return
    event.preventDefault()
    if (isPending) return
    const form = new FormData(event.currentTarget)
    startTransition(async () => {
      const next = await reach(() => deleteOwnComment(asking, form))
      startTransition(() => {
        setState(next)
        if (next.status === 'deleted') onDone()
      })
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel?.()
  }
  return (
    <form
      className={styles.form}
      action={action}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      aria-labelledby={questionId}
    >
      <input type="hidden" name="id" value={id} />
      {/* Takes the focus, so that the question is read first and a double key press deletes nothing. */}
      <p id={questionId} tabIndex={-1} ref={onCancel && focusOnce}>
        {hasReplies ? words.owning.askWithReplies : words.owning.ask}
      </p>
      {state.status === 'error' && (
        <p className={`${controls.fault} ${styles.alert}`} role="alert">
          {state.message}
        </p>
      )}
      <div className={styles.actions}>
        <button className={controls.button} aria-disabled={isPending}>
          {isPending ? words.owning.deleting : words.owning.confirmDelete}
        </button>
        <CancelLink href={cancelHref} onCancel={onCancel} />
      </div>
    </form>
  )
}

const focusOnce = (element: HTMLElement | null) => {
  element?.focus()
}

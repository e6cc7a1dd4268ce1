'use client'

import { useId } from 'react'
import type { KeyboardEvent, SubmitEvent } from 'react'
import * as words from '#lib/words/en.ts'
import { deleteOwnComment } from './own-actions.ts'
import type { DeleteState } from './own-actions.ts'
import { OwnFormEnd } from './own-form-end.tsx'
import { useActionForm } from './use-action-form.ts'
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
  const onSettled = (next: DeleteState) => {
    if (next.status === 'deleted') onDone?.()
  }
  const { state, action, isPending, send } = useActionForm({
    act: deleteOwnComment,
    first: asking,
    onSettled,
  })
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    if (!onDone) return
    event.preventDefault()
    send(new FormData(event.currentTarget))
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
      <OwnFormEnd
        alert={state.status === 'error' ? state.message : null}
        label={isPending ? words.owning.deleting : words.owning.confirmDelete}
        {...{ isPending, cancelHref, onCancel }}
      />
    </form>
  )
}

const focusOnce = (element: HTMLElement | null) => {
  element?.focus()
}

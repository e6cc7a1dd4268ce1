import { useRef, useState } from 'react'
import type { SubmitEvent } from 'react'
import { charactersLeft } from './characters-left.ts'
import { readField } from './form-fields.ts'
import { changeOwnComment } from './own-actions.ts'
import type { EditState } from './own-actions.ts'
import { useActionForm } from './use-action-form.ts'
import { useFaultFocus } from './use-fault-focus.ts'

const writing: EditState = { status: 'writing' }

export type Changed = EditState & { status: 'changed' }

/** Sends a changed comment; without `onDone` the comment's page is loaded. */
export function useEditForm(onDone: ((changed: Changed) => void) | undefined) {
  const formRef = useRef<HTMLFormElement>(null)
  const [left, setLeft] = useState<number | null>(null)
  const onSettled = (next: EditState) => {
    if (next.status !== 'changed') return
    if (onDone) onDone(next)
    else location.assign(next.href)
  }
  const { state, action, isPending, send } = useActionForm({
    act: changeOwnComment,
    first: writing,
    onSettled,
  })
  const fault = state.status === 'error' ? state : null
  useFaultFocus(formRef, fault)

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(new FormData(event.currentTarget))
  }
  const onInput = () => {
    setLeft(charactersLeft(readField(formRef.current, 'body')))
  }
  return { formRef, fault, isPending, left, form: { action, onSubmit, onInput } }
}

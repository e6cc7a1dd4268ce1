import { useActionState, useEffect, useRef, useState, useTransition } from 'react'
import type { SubmitEvent } from 'react'
import { charactersLeft } from './characters-left.ts'
import { focusFirstFault, readField } from './form-fields.ts'
import { changeOwnComment } from './own-actions.ts'
import type { EditState } from './own-actions.ts'
import { reach } from './reach.ts'

const writing: EditState = { status: 'writing' }

export type Changed = EditState & { status: 'changed' }

/** Sends a changed comment; without `onDone` the comment's page is loaded. */
export function useEditForm(onDone: ((changed: Changed) => void) | undefined) {
  const formRef = useRef<HTMLFormElement>(null)
  const [served, action] = useActionState(changeOwnComment, writing)
  const [state, setState] = useState(served)
  const [isPending, startTransition] = useTransition()
  const [left, setLeft] = useState<number | null>(null)
  const fault = state.status === 'error' ? state : null
  useEffect(() => {
    if (fault) focusFirstFault(formRef.current)
  }, [fault])

  const settle = (next: EditState) => {
    setState(next)
    if (next.status !== 'changed') return
    if (onDone) onDone(next)
    else location.assign(next.href)
  }
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    const form = new FormData(event.currentTarget)
    startTransition(async () => {
      const next = await reach(() => changeOwnComment(writing, form))
      startTransition(() => {
        settle(next)
      })
    })
  }
  const onInput = () => {
    setLeft(charactersLeft(readField(formRef.current, 'body')))
  }
  return { formRef, fault, isPending, left, form: { action, onSubmit, onInput } }
}

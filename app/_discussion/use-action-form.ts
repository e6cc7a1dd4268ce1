import { useActionState, useState, useTransition } from 'react'
import type { ActionFault } from '../_action.ts'
import { reach } from './reach.ts'

interface Options<State> {
  act: (state: State, form: FormData) => Promise<State>
  first: State
  /** Called with each answer to `send`. */
  onSettled: (next: State | ActionFault) => void
}

/**
 * A form and the server's answer. Without scripts the browser sends the form by `action`. With scripts `send` does, one
 * call at a time, and the fields keep their values.
 */
export function useActionForm<State>({ act, first, onSettled }: Options<State>) {
  const [served, action] = useActionState<State, FormData>(act, first as Awaited<State>)
  const [state, setState] = useState<State | ActionFault>(served)
  const [isPending, startTransition] = useTransition()
  const send = (form: FormData) => {
    if (isPending) return
    startTransition(async () => {
      const next = await reach(() => act(first, form))
      startTransition(() => {
        setState(next)
        onSettled(next)
      })
    })
  }
  return { state, action, isPending, send }
}

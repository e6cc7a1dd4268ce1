import { useState } from 'react'
import type { SubmitEvent } from 'react'
import type { SettingState } from './actions.ts'
import { sendRehearsal } from './send-rehearsal.ts'
import type { RehearsalProgress } from './send-rehearsal.ts'

interface Form {
  /** The answer of the form's action, which is all there is without scripts. */
  answer: SettingState
  isSending: boolean
}

/**
 * The rehearsal of a form with scripts: `begin` is for its `onSubmit`, `bodyOf` makes of the fields what the API takes.
 * What is typed stays in the form.
 */
export function useRehearsal(
  { answer, isSending }: Form,
  bodyOf: (values: Record<string, string>) => object,
) {
  const [own, setOwn] = useState<{ after: SettingState; state: SettingState } | null>(null)
  const [progress, setProgress] = useState<RehearsalProgress | null>(null)

  const rehearse = async (values: Record<string, string>) => {
    setOwn(null)
    setProgress({ read: 0, total: 0 })
    const result = await sendRehearsal({ body: bodyOf(values), onProgress: setProgress })
    setProgress(null)
    setOwn({ after: answer, state: toState(result, values) })
  }
  const begin = (event: SubmitEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as { submitter?: HTMLElement | null }
    if (!(submitter instanceof HTMLButtonElement) || submitter.value !== 'rehearse') return
    event.preventDefault()
    if (progress === null) void rehearse(fieldsOf(event.currentTarget))
  }
  // A later answer of the action takes the place of the rehearsal.
  const state = own?.after === answer ? own.state : answer
  return { state, isPending: isSending || progress !== null, progress, begin }
}

const fieldsOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string'),
  )

function toState(
  result: Awaited<ReturnType<typeof sendRehearsal>>,
  values: Record<string, string>,
): SettingState {
  if ('rehearsal' in result) return { status: 'rehearsed', ...result, values }
  return { status: 'error', code: 'request/invalid', ...result, values }
}

'use client'

import { useActionState } from 'react'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import { FormAlert } from '#app/_discussion/form-alert.tsx'
import { confirmByForm } from './actions.ts'
import type { ConfirmState } from './actions.ts'

const asking: ConfirmState = { status: 'asking' }

/** Proves the address of a report. A button: the programs that open the links of letters press none. */
export function ConfirmForm({ token, email }: { token: string; email: string }) {
  const [state, confirm, isPending] = useActionState(confirmByForm, asking)
  if (state.status === 'confirmed') return <p role="status">{words.receipt.confirmed}</p>
  return (
    <form action={confirm}>
      <h2>{words.receipt.confirmTitle}</h2>
      <p>{words.receipt.confirm(email)}</p>
      <input type="hidden" name="token" value={token} />
      <FormAlert message={state.status === 'error' ? state.message : null} />
      <p>
        <button className={controls.button} aria-disabled={isPending}>
          {words.receipt.confirmSubmit}
        </button>
      </p>
    </form>
  )
}

'use client'

import { useActionState } from 'react'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import { undoByLink } from './actions.ts'
import type { MailUndoState } from './actions.ts'

const asking: MailUndoState = { status: 'asking' }

/** Takes back what was decided by a link. */
export function MailUndoForm({ token }: { token: string }) {
  const [state, undo, isPending] = useActionState(undoByLink, asking)
  return (
    <form action={undo}>
      <input type="hidden" name="token" value={token} />
      <button className={controls.quiet} aria-disabled={isPending}>
        {words.byMail.page.undo}
      </button>
      {state.status === 'error' && (
        <p className={controls.fault} role="alert">
          {state.message}
        </p>
      )}
    </form>
  )
}

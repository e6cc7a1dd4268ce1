'use client'

import { useActionState } from 'react'
import { verdicts } from '#lib/moderation/second-look/sample.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import { giveLookByForm } from './actions.ts'
import type { LookState } from './actions.ts'
import styles from './second-look.module.css'

const waiting: LookState = { status: 'waiting' }

/** A button for each decision that a moderator could have made. */
export function VerdictForm({ seq }: { seq: string }) {
  const [state, give, isPending] = useActionState(giveLookByForm, waiting)
  return (
    <form action={give} className={styles.form}>
      <input type="hidden" name="seq" value={seq} />
      {state.status === 'error' && (
        <p className={controls.fault} role="alert">
          {state.message}
        </p>
      )}
      <p className={styles.buttons}>
        {verdicts.map((verdict) => (
          <button
            key={verdict}
            name="verdict"
            value={verdict}
            className={controls.quiet}
            aria-disabled={isPending}
          >
            {words.secondLook.verdicts[verdict]}
          </button>
        ))}
      </p>
    </form>
  )
}

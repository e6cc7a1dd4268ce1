'use client'

import { useActionState } from 'react'
import type { Decision } from '#lib/moderation/decision.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import { nameElsewhere } from '#app/_moderation/name-elsewhere.ts'
import type { ReasonChoice } from '#app/_moderation/reason-choice.ts'
import { asksForReason } from '#app/_moderation/send-decisions.ts'
import { DecisionFields } from '../../decision-fields.tsx'
import { decideByLink } from './actions.ts'
import type { MailDecisionState } from './actions.ts'

interface Props {
  token: string
  decision: Decision
  /** Version of the words that are shown. */
  version: number
  /** The status that is shown. */
  seen: 'held' | 'published'
  reasons: readonly ReasonChoice[]
}

const asking: MailDecisionState = { status: 'asking' }

/** The button that decides, with the reason where one is needed. */
export function MailDecisionForm({ token, decision, version, seen, reasons }: Props) {
  const [state, decide, isPending] = useActionState(decideByLink, asking)
  const fault = state.status === 'error' ? state : null
  return (
    <form action={decide}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="decision" value={decision} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="seen" value={seen} />
      {asksForReason(decision) ? (
        <DecisionFields reasons={reasons} fault={fault} />
      ) : (
        fault && (
          <p className={controls.fault} role="alert">
            {fault.message}
          </p>
        )
      )}
      {state.status === 'elsewhere' && <p role="alert">{nameElsewhere(state.decided)}</p>}
      <p>
        <button className={controls.button} aria-disabled={isPending}>
          {words.byMail.page.confirm[decision]}
        </button>
      </p>
    </form>
  )
}

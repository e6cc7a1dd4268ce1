'use client'

import { useActionState } from 'react'
import type { QuoteAnswer } from '#lib/moderation/quotes/quote.ts'
import controls from '#app/_components/controls.module.css'
import { FormAlert } from '#app/_discussion/form-alert.tsx'
import styles from '#app/(account)/account.module.css'
import { answerByForm } from './actions.ts'
import type { AnswerState } from './actions.ts'

const asking: AnswerState = { status: 'asking' }

interface Props {
  token: string
  /** Version of the words that the page shows. */
  version: number
  /** The answers that can be given, with the words on their buttons. */
  answers: readonly { answer: QuoteAnswer; label: string }[]
}

/** The writer's answer. Buttons: the programs that open the links of letters press none. */
export function AnswerForm({ token, version, answers }: Props) {
  const [state, answer, isPending] = useActionState(answerByForm, asking)
  return (
    <form className={styles.form} action={answer}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="version" value={version} />
      <FormAlert message={state.status === 'error' ? state.message : null} />
      <div className={styles.deeds}>
        {answers.map((possible) => (
          <button
            key={possible.answer}
            className={possible.answer === 'agree' ? controls.button : controls.quiet}
            name="answer"
            value={possible.answer}
            aria-disabled={isPending}
          >
            {possible.label}
          </button>
        ))}
      </div>
    </form>
  )
}

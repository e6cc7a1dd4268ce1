'use server'

import { redirect } from 'next/navigation'
import { answerQuote } from '#lib/moderation/quotes/answer-quote.ts'
import { quoteAnswerSchema } from '#lib/moderation/quotes/quote-input.ts'
import type { QuoteAnswerInput } from '#lib/moderation/quotes/quote-input.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import { runAction } from '#app/_action.ts'
import type { ActionFault } from '#app/_action.ts'
import { renderAgain } from '#app/_lib/render-again.ts'

export type AnswerState = { status: 'asking' } | ActionFault

/** The writer's answer to a request. The page then says what holds. */
export async function answerByForm(_state: AnswerState, form: FormData): Promise<AnswerState> {
  return runAction<QuoteAnswerInput, AnswerState>(
    { form, schema: quoteAnswerSchema },
    async ({ input, isScripted }) => {
      await answerQuote({ input }, getModerationDeps())
      if (!isScripted) redirect(routes.quoteRequest(input.token))
      renderAgain()
      return { status: 'asking' }
    },
  )
}

'use server'

import { getAuthDeps } from '#lib/auth/wiring.ts'
import { requestSignInLink, signInInputSchema } from '#lib/auth/request-sign-in-link.ts'
import type { SignInInput } from '#lib/auth/request-sign-in-link.ts'
import { getEnv } from '#lib/env.ts'
import { awaitLetter } from '#lib/health/await-letter.ts'
import { runAction } from '../../_action.ts'
import type { ActionFault } from '../../_action.ts'

export type SignInState =
  | { status: 'asking' }
  | ActionFault
  | { status: 'sent'; email: string; hasMailbox: boolean; isWaiting: boolean }

/** Mails a sign-in link to the address in the form. A fault returns the form's values. */
export async function askForLink(_state: SignInState, form: FormData): Promise<SignInState> {
  return runAction<SignInInput, SignInState>(
    { form, schema: signInInputSchema },
    async ({ viewer, input }) => {
      const { letterId } = await requestSignInLink({ viewer, input }, getAuthDeps())
      const isWaiting = (await awaitLetter(letterId)) === 'waiting'
      return { status: 'sent', email: input.email, hasMailbox: getEnv().SMTP_URL === undefined, isWaiting }
    },
  )
}

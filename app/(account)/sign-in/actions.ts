'use server'

import { headers } from 'next/headers'
import { getAuthDeps } from '#lib/auth/deps.ts'
import { isOwnForm } from '#lib/auth/is-own-form.ts'
import { requestSignInLink, signInInputSchema } from '#lib/auth/request-sign-in-link.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { getEnv } from '#lib/env.ts'
import { AppError, isAppError } from '#lib/errors.ts'
import * as words from '#lib/words/en.ts'

export type SignInState =
  | { status: 'asking'; email: string; fault: string | null }
  | { status: 'sent'; email: string; hasMailbox: boolean }

/** Has a link sent to the address in the form. What was typed comes back with a fault. */
export async function askForLink(_state: SignInState, form: FormData): Promise<SignInState> {
  const typed = form.get('email')
  const email = typeof typed === 'string' ? typed : ''
  const input = signInInputSchema.safeParse({ email, callbackUrl: form.get('callbackUrl') })
  if (!input.success) return { status: 'asking', email, fault: words.signIn.emailInvalid }
  try {
    await assertOwnForm()
    await requestSignInLink({ viewer: await getViewer(), input: input.data }, getAuthDeps())
  } catch (error) {
    return { status: 'asking', email, fault: faultInWords(error) }
  }
  return { status: 'sent', email: input.data.email, hasMailbox: getEnv().SMTP_URL === undefined }
}

async function assertOwnForm(): Promise<void> {
  const sent = await headers()
  const post = { fetchSite: sent.get('sec-fetch-site'), origin: sent.get('origin') }
  if (!isOwnForm({ ...post, siteUrl: getEnv().SITE_URL })) throw new AppError('request/foreign-origin')
}

function faultInWords(error: unknown): string {
  if (isAppError(error)) return words.errors[error.code]
  getAuthDeps().log.error({ err: error }, 'a sign-in link could not be asked for')
  return words.errors['request/unavailable']
}

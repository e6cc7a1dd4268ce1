import type { Db } from '#lib/db.ts'
import { routes } from '#lib/routes.ts'
import { minuteMs } from '#lib/time.ts'
import type { Clock } from '#lib/time.ts'
import { localCallback } from './callback-url.ts'
import { hashLinkToken, makeLinkToken } from './link-token.ts'
import { insertLink } from './sign-in-link-store.ts'

export const signInLinkLifetimeMs = 15 * minuteMs

export interface SignInLinkDeps {
  db: Db
  clock: Clock
  /** Links are built from it and never from a request's Host header. */
  siteUrl: string
  secret: string
}

/**
 * Makes a link that signs the owner of a mailbox in, once, within 15 minutes. It leads to a page with a button, since
 * mail scanners open every link they see.
 */
export async function createSignInLink(
  { email, callbackUrl }: { email: string; callbackUrl: string },
  { db, clock, siteUrl, secret }: SignInLinkDeps,
): Promise<string> {
  const token = makeLinkToken()
  const expires = new Date(clock.now().getTime() + signInLinkLifetimeMs)
  await insertLink({ email, tokenHash: hashLinkToken({ token, secret }), expires }, db)
  const query = new URLSearchParams({ email, token, callbackUrl: localCallback(callbackUrl) })
  return `${siteUrl}${routes.signInConfirm()}?${query.toString()}`
}

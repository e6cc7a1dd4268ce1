import type { Db } from '#lib/db.ts'
import { routes } from '#lib/routes.ts'
import { minuteMs } from '#lib/time.ts'
import type { Clock } from '#lib/time.ts'
import { localCallback } from './callback-url.ts'
import { deriveLinkToken, hashLinkToken, makeLinkSeed } from './link-token.ts'
import { findOpenLink, insertLink } from './sign-in-link-store.ts'

/** The longest lifetime of a code sent out of band (OWASP ASVS 5.0, 6.6.2 and 6.6.3). */
export const signInLinkLifetimeMs = 10 * minuteMs
/** A link that is valid for longer than this is sent again, instead of a new one. */
const sentAgainMs = 5 * minuteMs

export interface SignInLinkDeps {
  db: Db
  clock: Clock
  /** Origin of the links; the Host header of a request is never used. */
  siteUrl: string
  secret: string
}

export interface SignInLink {
  link: string
  /** Lifetime left, in whole minutes. */
  minutes: number
}

/**
 * The link that signs in the owner of a mailbox, once, within 10 minutes. An unused earlier link is returned again, so
 * that each of several letters works. It leads to a page with a button, since mail scanners open every link.
 */
export async function createSignInLink(
  { email, callbackUrl }: { email: string; callbackUrl: string },
  { db, clock, siteUrl, secret }: SignInLinkDeps,
): Promise<SignInLink> {
  const now = clock.now().getTime()
  const open =
    (await findOpenLink({ email, beyond: new Date(now + sentAgainMs) }, db)) ??
    (await makeLink({ email, secret, expires: new Date(now + signInLinkLifetimeMs) }, db))
  const token = deriveLinkToken({ seed: open.seed, secret })
  const query = new URLSearchParams({ email, token, callbackUrl: localCallback(callbackUrl) })
  return {
    link: `${siteUrl}${routes.signInConfirm()}?${query.toString()}`,
    minutes: Math.floor((open.expires.getTime() - now) / minuteMs),
  }
}

async function makeLink(
  { email, secret, expires }: { email: string; secret: string; expires: Date },
  db: Db,
) {
  const seed = makeLinkSeed()
  const tokenHash = hashLinkToken({ token: deriveLinkToken({ seed, secret }), secret })
  await insertLink({ email, tokenHash, seed, expires }, db)
  return { seed, expires }
}

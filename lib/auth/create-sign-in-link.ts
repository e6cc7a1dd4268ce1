import type { Db } from '#lib/db.ts'
import { routes } from '#lib/routes.ts'
import { minuteMs } from '#lib/time.ts'
import type { Clock } from '#lib/time.ts'
import { localCallback } from './callback-url.ts'
import { deriveLinkToken, hashLinkToken, makeLinkSeed } from './link-token.ts'
import { findOpenLink, insertLink } from './sign-in-link-store.ts'

/** The longest that a code sent out of band may hold (OWASP ASVS 5.0, 6.6.2 and 6.6.3). */
export const signInLinkLifetimeMs = 10 * minuteMs
/** A link is sent again while it holds for at least this long. */
const sentAgainMs = 5 * minuteMs

export interface SignInLinkDeps {
  db: Db
  clock: Clock
  /** Links are built from it and never from a request's Host header. */
  siteUrl: string
  secret: string
}

export interface SignInLink {
  link: string
  /** How long the link holds, in whole minutes. */
  minutes: number
}

/**
 * The link that signs the owner of a mailbox in, once, within 10 minutes: the one sent before where it still holds, so
 * that any of several letters will do. It leads to a page with a button, since mail scanners open every link.
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

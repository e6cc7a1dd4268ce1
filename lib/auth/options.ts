import type { AuthOptions } from 'next-auth'
import EmailProvider from 'next-auth/providers/email'
import type { Logger } from 'pino'
import type { Db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { SecurityLog } from '#lib/log.ts'
import { routes } from '#lib/routes.ts'
import type { Clock } from '#lib/time.ts'
import { createAuthAdapter } from './adapter.ts'
import { callbackWithinSite } from './callback-url.ts'
import { isSecure, sessionCookieName, sessionCookieOptions, sessionMaxAgeSeconds } from './cookies.ts'
import { signInLinkLifetimeMs } from './create-sign-in-link.ts'
import { deleteSession } from './session-store.ts'
import { makeSessionToken } from './session-token.ts'

export interface AuthDeps {
  db: Db
  clock: Clock
  log: Logger
  logSecurity: SecurityLog
  siteUrl: string
  secret: string
}

/** The parts of a request that next-auth's callbacks need. */
export interface AuthVisit {
  /** Token of the session that the browser had before; null without one. */
  sessionToken: string | null
  /** Identifies the press of the button; null without one. */
  press: string | null
  /** Network address. */
  address: string
}

/** The options of next-auth 4: sessions in the database, one provider, our pages and redirects. */
export function createAuthOptions(visit: AuthVisit, deps: AuthDeps): AuthOptions {
  const { db, clock, siteUrl, secret } = deps
  return {
    adapter: createAuthAdapter({ db, clock, press: visit.press }),
    secret,
    useSecureCookies: isSecure(siteUrl),
    providers: [emailProvider()],
    session: {
      strategy: 'database',
      maxAge: sessionMaxAgeSeconds,
      generateSessionToken: makeSessionToken,
    },
    cookies: {
      sessionToken: { name: sessionCookieName(siteUrl), options: sessionCookieOptions(siteUrl) },
    },
    pages: {
      signIn: routes.signIn(),
      signOut: routes.signOut(),
      error: routes.signInError(),
      verifyRequest: routes.signIn(),
    },
    callbacks: {
      redirect: ({ url }) => callbackWithinSite({ url, siteUrl }),
    },
    events: { signIn: ({ user }) => replaceSession({ userId: user.id, visit }, deps) },
    logger: createAuthLogger(deps.log),
  }
}

/** Logs a sign-in, and ends the browser's session from before, even one of the same person. */
async function replaceSession(
  { userId, visit }: { userId: string; visit: AuthVisit },
  { db, logSecurity }: AuthDeps,
): Promise<void> {
  if (visit.sessionToken !== null) await deleteSession(visit.sessionToken, db)
  logSecurity({ event: 'signed-in', userId, address: visit.address })
}

/** Logs codes and the names of errors only: messages can hold addresses and tokens. */
function createAuthLogger(log: Logger): NonNullable<AuthOptions['logger']> {
  return {
    error: (code, metadata) => {
      log.error({ code, fault: faultName(metadata) }, 'next-auth failed')
    },
    warn: (code) => {
      log.debug({ code }, 'next-auth warned')
    },
    debug: () => undefined,
  }
}

/**
 * Accepts the links of `createSignInLink`. Its own sending is closed, since `requestSignInLink` has our limits, and the
 * worker sends.
 */
function emailProvider() {
  return EmailProvider({
    maxAge: signInLinkLifetimeMs / 1_000,
    sendVerificationRequest: () => {
      throw new AppError('request/not-found', { log: 'links are requested at /sign-in' })
    },
  })
}

function faultName(metadata: unknown): string | undefined {
  const error = metadata instanceof Error ? metadata : (metadata as { error?: unknown } | undefined)?.error
  return error instanceof Error ? error.name : undefined
}

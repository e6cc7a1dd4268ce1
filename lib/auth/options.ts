import type { AuthOptions } from 'next-auth'
import EmailProvider from 'next-auth/providers/email'
import type { Logger } from 'pino'
import type { Db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { routes } from '#lib/routes.ts'
import { createAuthAdapter } from './adapter.ts'
import { callbackWithinSite } from './callback-url.ts'
import {
  isSecure,
  sessionCookieName,
  sessionCookieOptions,
  sessionMaxAgeSeconds,
  sessionUpdateAgeSeconds,
} from './cookies.ts'
import { signInLinkLifetimeMs } from './create-sign-in-link.ts'
import type { Role } from './roles.ts'

export interface AuthDeps {
  db: Db
  log: Logger
  siteUrl: string
  secret: string
}

/** How next-auth 4 is set up: sessions in the database, one provider, our pages, our redirects. */
export function createAuthOptions({ db, log, siteUrl, secret }: AuthDeps): AuthOptions {
  return {
    adapter: createAuthAdapter(db),
    secret,
    useSecureCookies: isSecure(siteUrl),
    providers: [emailProvider()],
    session: { strategy: 'database', maxAge: sessionMaxAgeSeconds, updateAge: sessionUpdateAgeSeconds },
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
      session: ({ session, user }) => ({
        expires: session.expires,
        user: { name: user.name ?? null, email: user.email, role: (user as unknown as { role: Role }).role },
      }),
    },
    // Codes only: what comes with them can hold addresses and tokens.
    logger: {
      error: (code, metadata) => {
        log.error({ code, fault: faultName(metadata) }, 'next-auth failed')
      },
      warn: (code) => {
        log.debug({ code }, 'next-auth warned')
      },
      debug: () => undefined,
    },
  }
}

/**
 * Links come back through this provider but are made by `createSignInLink` and sent by the worker, so that a message is
 * queued in the same transaction as its cause, within our limits. Its own way of sending is closed.
 */
function emailProvider() {
  return EmailProvider({
    maxAge: signInLinkLifetimeMs / 1_000,
    sendVerificationRequest: () => {
      throw new AppError('request/not-found', { log: 'links are asked for at /sign-in' })
    },
  })
}

function faultName(metadata: unknown): string | undefined {
  const error = metadata instanceof Error ? metadata : (metadata as { error?: unknown } | undefined)?.error
  return error instanceof Error ? error.name : undefined
}

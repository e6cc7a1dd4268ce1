import { headers } from 'next/headers'
import { connection } from 'next/server'
import { cache } from 'react'
import { getDatabase } from '#lib/db.ts'
import type { Db } from '#lib/db.ts'
import { getEnv } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { systemClock } from '#lib/time.ts'
import type { Clock } from '#lib/time.ts'
import { clientAddress } from './client-address.ts'
import { readCookie, sessionCookieName } from './cookies.ts'
import type { Viewer } from './roles.ts'
import { findSessionUser } from './session-store.ts'

/**
 * The viewer in a server component, server action or route handler: one query with a session cookie, none without.
 * Throws `request/unavailable` when the database does not answer.
 */
export const getViewer = cache(async (): Promise<Viewer> => {
  // From here on only a request goes on: a prerender has an older time, and a build no environment.
  await connection()
  const env = getEnv()
  // Not by `cookies()`: in development it fails on the page that answers a form sent without scripts.
  const headerStore = await headers()
  const credentials = {
    sessionToken: readCookie(headerStore.get('cookie'), sessionCookieName(env.SITE_URL)),
    address: clientAddress({
      forwardedFor: headerStore.get('x-forwarded-for'),
      trustedProxyCount: env.TRUSTED_PROXY_COUNT,
    }),
  }
  return identifyViewer(credentials, { db: getDatabase().db, clock: systemClock })
})

/** The viewer with a session token and a network address. Throws `request/unavailable`. */
export async function identifyViewer(
  { sessionToken, address }: { sessionToken: string | null; address: string },
  { db, clock }: { db: Db; clock: Clock },
): Promise<Viewer> {
  if (!sessionToken) return { kind: 'anonymous', address } as Viewer
  const user = await findSessionUser({ sessionToken, now: clock.now() }, db).catch((cause: unknown) => {
    throw new AppError('request/unavailable', { log: 'session lookup failed', cause })
  })
  return (user ? { kind: 'signed-in', ...user, address } : { kind: 'anonymous', address }) as Viewer
}

import pino from 'pino'
import { beforeAll, vi } from 'vitest'
import { createSignInLink } from '#lib/auth/create-sign-in-link.ts'
import { createAuthOptions } from '#lib/auth/options.ts'
import { identifyViewer } from '#lib/auth/viewer.ts'
import type { SecurityEvent } from '#lib/log.ts'
import { systemClock } from '#lib/time.ts'
import { callNextAuth } from './call-next-auth.ts'
import type { TestDatabase } from './database.ts'

export const siteUrl = 'https://blog.example.com'
export const sessionCookie = '__Host-next-auth.session-token'

const secret = 'a secret of at least thirty-two characters'

interface Followed {
  cookies?: Record<string, string>
  /** The press of the button before the link; null without one. */
  press?: string | null
}

interface LinkOptions {
  now?: Date
  callbackUrl?: string
}

/** Sign-in without Next and mail: links, next-auth, sessions and viewers are real. */
export function createSignInRig(database: TestDatabase) {
  beforeAll(() => {
    vi.stubEnv('NEXTAUTH_URL', siteUrl)
    vi.stubEnv('NEXTAUTH_SECRET', secret)
  })

  const deps = (now?: Date) => ({
    db: database.db,
    clock: now ? { now: () => now } : systemClock,
    siteUrl,
    secret,
  })
  const securityEvents: SecurityEvent[] = []
  const logSecurity = (event: SecurityEvent) => void securityEvents.push(event)
  const options = ({ cookies = {}, press = null }: Followed = {}) =>
    createAuthOptions(
      { sessionToken: cookies[sessionCookie] ?? null, press, address: '192.0.2.7' },
      { ...deps(), log: pino({ level: 'silent' }), logSecurity },
    )

  const makeLink = async (email: string, { now, callbackUrl = '/' }: LinkOptions = {}) => {
    const { link } = await createSignInLink({ email, callbackUrl }, deps(now))
    return Object.fromEntries(new URL(link).searchParams) as {
      email: string
      token: string
      callbackUrl: string
    }
  }
  const follow = (query: Record<string, string>, followed: Followed = {}) =>
    callNextAuth({ path: 'callback/email', query, cookies: followed.cookies ?? {} }, options(followed))

  return {
    deps,
    makeLink,
    follow,
    securityEvents,
    logSecurity,
    /** Signs in by a new link and returns the session's token. Throws when no session was made. */
    signIn: async (email: string) => {
      const token = sessionTokenOf((await follow(await makeLink(email))).setCookies)
      if (token === null) throw new Error('The link made no session')
      return token
    },
    identify: (sessionToken: string | null, now?: Date) =>
      identifyViewer({ sessionToken, address: '192.0.2.7' }, deps(now)),
  }
}

export function sessionTokenOf(setCookies: string[]): string | null {
  const cookie = setCookies.find((header) => header.startsWith(`${sessionCookie}=`))
  return cookie?.slice(sessionCookie.length + 1).split(';')[0] ?? null
}

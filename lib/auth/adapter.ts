import { PrismaAdapter } from '@next-auth/prisma-adapter'
import type { Adapter, AdapterSession } from 'next-auth/adapters'
import type { Db } from '#lib/db.ts'
import type { Clock } from '#lib/time.ts'
import { hashSessionToken } from './session-token.ts'
import { deleteSession } from './session-store.ts'
import { takeLink } from './sign-in-link-store.ts'
import { upsertSignedIn } from './user-store.ts'

export interface AdapterDeps {
  db: Db
  clock: Clock
  /** The press of the button before the callback; null without one. See `confirmation.ts`. */
  press: string | null
}

/**
 * next-auth's own adapter with four differences. Sessions are stored by the hash of their token, and ending a missing
 * session is no fault. Two simultaneous first sign-ins make one person, and a press may use its link twice.
 */
export function createAuthAdapter({ db, clock, press }: AdapterDeps): Adapter {
  // Its type marks methods as optional; this adapter has them all.
  const theirs = PrismaAdapter(db) as Required<Adapter>
  const stored = <Part extends Pick<AdapterSession, 'sessionToken'>>(session: Part): Part => ({
    ...session,
    sessionToken: hashSessionToken(session.sessionToken),
  })
  return {
    ...theirs,
    createUser: ({ email }: { email: string }) => upsertSignedIn({ email, now: clock.now() }, db),
    createSession: async (session) => {
      await theirs.createSession(stored(session))
      return session
    },
    getSessionAndUser: async (sessionToken) => {
      const found = await theirs.getSessionAndUser(hashSessionToken(sessionToken))
      return found && { ...found, session: { ...found.session, sessionToken } }
    },
    updateSession: (session) => theirs.updateSession(stored(session)),
    deleteSession: (sessionToken) => deleteSession(sessionToken, db),
    useVerificationToken: ({ identifier, token }) =>
      takeLink({ email: identifier, tokenHash: token, press, now: clock.now() }, db),
  }
}

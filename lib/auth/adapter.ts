import { PrismaAdapter } from '@next-auth/prisma-adapter'
import type { Adapter } from 'next-auth/adapters'
import type { Db } from '#lib/db.ts'
import { deleteSession } from './session-store.ts'

/**
 * next-auth's tables by its own adapter, but for ending a session: theirs throws when the session is already gone,
 * which would keep anyone with an old cookie from ever signing in again.
 */
export function createAuthAdapter(db: Db): Adapter {
  return {
    ...PrismaAdapter(db),
    deleteSession: (sessionToken: string) => deleteSession(sessionToken, db),
  }
}

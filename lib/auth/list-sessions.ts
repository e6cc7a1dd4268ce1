import { secondMs } from '#lib/time.ts'
import { assertAdministrator } from './administration.ts'
import type { AdministrationDeps } from './administration.ts'
import { sessionMaxAgeSeconds } from './cookies.ts'
import type { Viewer } from './roles.ts'
import { listSessionsOf } from './session-store.ts'

export interface SessionDto {
  id: string
  /** When it was renewed last, to within a day: at the sign-in or at a later visit. */
  renewedAt: string
  expires: string
}

/** The open sessions of a person. That an administrator looked is in the record. Throws as `assertAdministrator`. */
export async function listSessions(
  { viewer, input }: { viewer: Viewer; input: { person: string } },
  { db, clock, record }: AdministrationDeps,
): Promise<SessionDto[]> {
  assertAdministrator(viewer)
  const now = clock.now()
  const subject = `person:${input.person}` as const
  return db.$transaction(async (tx) => {
    const sessions = await listSessionsOf({ userId: input.person, now }, tx)
    const data = { sessions: sessions.length }
    await record({ at: now, actorId: viewer.id, kind: 'sessions-seen', subject, data }, tx)
    return sessions.map(({ id, expires }) => ({
      id,
      renewedAt: new Date(expires.getTime() - sessionMaxAgeSeconds * secondMs).toISOString(),
      expires: expires.toISOString(),
    }))
  })
}

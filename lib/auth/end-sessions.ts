import { assertAdministrator } from './administration.ts'
import type { AdministrationDeps } from './administration.ts'
import type { Viewer } from './roles.ts'
import { deleteSessionsOf } from './session-store.ts'

/**
 * Ends a session of a person, or all of them: the next request of each browser is anonymous. Returns how many ended; none
 * is no fault, and is not recorded. Throws as `assertAdministrator`.
 */
export async function endSessions(
  { viewer, input }: { viewer: Viewer; input: { person: string; session?: string | undefined } },
  { db, clock, logSecurity, record }: AdministrationDeps,
): Promise<{ ended: number }> {
  assertAdministrator(viewer)
  const { person, session } = input
  const ended = await db.$transaction(async (tx) => {
    const count = await deleteSessionsOf({ userId: person, id: session }, tx)
    const event = { at: clock.now(), actorId: viewer.id, kind: 'sessions-ended' } as const
    if (count > 0) await record({ ...event, subject: `person:${person}`, data: { sessions: count } }, tx)
    return count
  })
  if (ended > 0) logSecurity({ event: 'sessions-ended', userId: person, by: `administrator ${viewer.id}` })
  return { ended }
}

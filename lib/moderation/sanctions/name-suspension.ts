import type { Viewer } from '#lib/auth/roles.ts'
import { isAppError } from '#lib/errors.ts'
import { assertMayWrite } from '#lib/standing/standing.ts'
import type { ModerationDeps } from '../deps.ts'

/** Why the viewer may not write, and until when, in words; null if they may. */
export async function nameSuspension(
  { viewer }: { viewer: Viewer },
  { db, clock, readStandings }: Pick<ModerationDeps, 'db' | 'clock' | 'readStandings'>,
): Promise<string | null> {
  if (viewer.kind !== 'signed-in') return null
  const standing = (await readStandings({ personIds: [viewer.id], now: clock.now() }, db)).get(viewer.id)
  try {
    if (standing) assertMayWrite(standing)
    return null
  } catch (error) {
    if (isAppError(error)) return error.told ?? null
    throw error
  }
}

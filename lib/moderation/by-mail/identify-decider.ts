import { canModerate } from '#lib/auth/roles.ts'
import type { Viewer } from '#lib/auth/roles.ts'
import { isSilenced } from '#lib/standing/standing.ts'
import type { ByMailDeps } from '../deps.ts'

/** The moderator of a link, for whom it decides; null when they may not any more. `address` is the caller's. */
export async function identifyDecider(
  { personId, address }: { personId: string; address: string },
  { db, clock, identifyPerson, readStandings }: ByMailDeps,
): Promise<Viewer | null> {
  const viewer = await identifyPerson({ id: personId, address })
  if (!viewer || !canModerate(viewer)) return null
  const standing = (await readStandings({ personIds: [personId], now: clock.now() }, db)).get(personId)
  return standing && isSilenced(standing) ? null : viewer
}

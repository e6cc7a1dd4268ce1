import { canModerate } from '#lib/auth/roles.ts'
import type { Viewer } from '#lib/auth/roles.ts'
import type { ByMailDeps } from '../deps.ts'

/** The moderator of a link, for whom it decides; null when they may not any more. `address` is the caller's. */
export async function identifyDecider(
  { personId, address }: { personId: string; address: string },
  { identifyPerson }: ByMailDeps,
): Promise<Viewer | null> {
  const viewer = await identifyPerson({ id: personId, address })
  return viewer && canModerate(viewer) ? viewer : null
}

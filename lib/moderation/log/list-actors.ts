import type { Viewer } from '#lib/auth/roles.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import { listStaff } from './log-store.ts'

/** All staff by name, to filter the record by. Throws `auth/sign-in-required` or `auth/forbidden`. */
export async function listActors(
  { viewer }: { viewer: Viewer },
  { db }: Pick<ModerationDeps, 'db'>,
): Promise<{ id: string; name: string | null }[]> {
  assertModerator(viewer)
  return listStaff(db)
}

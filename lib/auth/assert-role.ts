import { AppError } from '#lib/errors.ts'
import { assertNotSilenced } from '#lib/standing/standing.ts'
import type { Role, SignedInViewer, Viewer } from './roles.ts'

/**
 * Every use case for a role goes through here. Throws `auth/sign-in-required`, `auth/forbidden` unless the role may, and
 * `auth/suspended` for a suspended or banned person, whatever the role.
 */
export function assertRole(
  viewer: Viewer,
  may: (role: Role) => boolean,
): asserts viewer is Viewer & SignedInViewer {
  if (viewer.kind !== 'signed-in') throw new AppError('auth/sign-in-required')
  if (!may(viewer.role)) throw new AppError('auth/forbidden')
  assertNotSilenced(viewer.silencing)
}

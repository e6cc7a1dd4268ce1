import type { Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { Moderator } from '../assert-moderator.ts'

/** Throws `auth/sign-in-required` or `auth/forbidden` unless the viewer is an administrator. */
export function assertMayChooseModel(viewer: Viewer): asserts viewer is Moderator {
  assertModerator(viewer)
  if (viewer.role !== 'ADMIN') throw new AppError('auth/forbidden')
}

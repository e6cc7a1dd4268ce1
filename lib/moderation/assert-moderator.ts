import { canModerate } from '#lib/auth/roles.ts'
import type { SignedInViewer, Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'

export type Moderator = Viewer & SignedInViewer

/** Throws `auth/sign-in-required` or `auth/forbidden` unless the viewer moderates. */
export function assertModerator(viewer: Viewer): asserts viewer is Moderator {
  if (viewer.kind !== 'signed-in') throw new AppError('auth/sign-in-required')
  if (!canModerate(viewer)) throw new AppError('auth/forbidden')
}

import { assertRole } from '#lib/auth/assert-role.ts'
import { canModerateAs } from '#lib/auth/roles.ts'
import type { SignedInViewer, Viewer } from '#lib/auth/roles.ts'

export type Moderator = Viewer & SignedInViewer

/** Throws `auth/sign-in-required`, `auth/forbidden` or `auth/suspended` unless the viewer may moderate now. */
export function assertModerator(viewer: Viewer): asserts viewer is Moderator {
  assertRole(viewer, canModerateAs)
}

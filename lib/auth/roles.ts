/** Ordered from the least to the most able; each may do what those before it may. */
export const roles = ['READER', 'MODERATOR', 'EDITOR', 'ADMIN'] as const

export type Role = (typeof roles)[number]

declare const made: unique symbol

/** Who asks. Only `lib/auth/viewer.ts` and a test factory make one, so that no caller can invent a role. */
export type Viewer = (AnonymousViewer | SignedInViewer) & { readonly [made]: true }

export interface AnonymousViewer {
  kind: 'anonymous'
  /** Network address, for rate limits. */
  address: string
}

export interface SignedInViewer {
  kind: 'signed-in'
  id: string
  email: string
  name: string | null
  role: Role
  address: string
}

export function canModerate(viewer: Viewer): boolean {
  return viewer.kind === 'signed-in' && canModerateAs(viewer.role)
}

/** Everybody of the staff moderates. */
export function canModerateAs(role: Role): boolean {
  return role !== 'READER'
}

/** Editors and administrators write content. */
export function canEdit(viewer: Viewer): boolean {
  return viewer.kind === 'signed-in' && studioRoleOf(viewer.role) !== null
}

/** The name of Sanity's role that a role of the site has in the Studio and in the lake. Null: no access to either. */
export function studioRoleOf(role: Role): 'administrator' | 'editor' | null {
  if (role === 'ADMIN') return 'administrator'
  return role === 'EDITOR' ? 'editor' : null
}

/** The roles that write content. */
export const editingRoles = roles.filter((role) => studioRoleOf(role) !== null)

import type { Silencing } from '#lib/standing/sanctions.ts'

/** From the fewest to the most rights: each role has the rights of those before it. */
export const roles = ['READER', 'MODERATOR', 'EDITOR', 'ADMIN'] as const

export type Role = (typeof roles)[number]

declare const made: unique symbol

/** The caller of a use case. Only `viewer.ts`, `identify-person.ts` and a test factory make one, so that no caller can invent a role. */
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
  /** The suspension or ban in force, which keeps the viewer from writing and from using the role; null without one. */
  silencing: Silencing | null
  address: string
}

/** Whether the viewer may moderate now: all staff, unless suspended or banned. */
export function canModerate(viewer: Viewer): boolean {
  return viewer.kind === 'signed-in' && canModerateAs(viewer.role) && viewer.silencing === null
}

/** All staff may moderate: moderators, editors and administrators. */
export function canModerateAs(role: Role): boolean {
  return role !== 'READER'
}

/** Whether the viewer may write content now: editors and administrators, unless suspended or banned. */
export function canEdit(viewer: Viewer): boolean {
  return viewer.kind === 'signed-in' && studioRoleOf(viewer.role) !== null && viewer.silencing === null
}

/** The Sanity role that a role of the site has in the Studio and in the lake; null for no access to either. */
export function studioRoleOf(role: Role): 'administrator' | 'editor' | null {
  if (role === 'ADMIN') return 'administrator'
  return role === 'EDITOR' ? 'editor' : null
}

/** The roles that may write content. */
export const editingRoles = roles.filter((role) => studioRoleOf(role) !== null)

import { canModerateAs } from '#lib/auth/roles.ts'
import type { Role } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import * as words from '#lib/words/en.ts'
import type { Moderator } from '../assert-moderator.ts'

/** Whether a moderator may sanction a person: never themselves, and staff only as an administrator. */
export function maySanction(viewer: Moderator, person: { id: string; role: Role }): boolean {
  return person.id !== viewer.id && (viewer.role === 'ADMIN' || !canModerateAs(person.role))
}

/** Throws `auth/forbidden` unless `maySanction`. */
export function assertMaySanction(viewer: Moderator, person: { id: string; role: Role }): void {
  if (maySanction(viewer, person)) return
  const { ofOneself, ofStaff } = words.sanctions.forbidden
  throw new AppError('auth/forbidden', { told: person.id === viewer.id ? ofOneself : ofStaff })
}

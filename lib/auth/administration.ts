import type { Tx, Db } from '#lib/db.ts'
import type { SecurityLog } from '#lib/log.ts'
import type { Clock } from '#lib/time.ts'
import { assertRole } from './assert-role.ts'
import type { SignedInViewer, Viewer } from './roles.ts'

/** What the record of moderation says about an act of an administrator. */
export interface AdministrationEvent {
  at: Date
  /** Null for the owner of the machine, by a command or a variable. */
  actorId: string | null
  kind: 'role-changed' | 'sessions-seen' | 'sessions-ended'
  subject: `person:${string}`
  data: Readonly<Record<string, string | number>>
}

/** Dependencies of what administrators do with the accounts of others. */
export interface AdministrationDeps {
  db: Db
  clock: Clock
  logSecurity: SecurityLog
  /** Adds an event to the record of moderation, in the caller's transaction. */
  record: (event: AdministrationEvent, tx: Tx) => Promise<unknown>
  /** Tags of everything that shows a person's name and role. */
  listTagsOf: (personId: string) => Promise<string[]>
}

/** Throws as `assertRole` unless the viewer is an administrator. */
export function assertAdministrator(viewer: Viewer): asserts viewer is Viewer & SignedInViewer {
  assertRole(viewer, (role) => role === 'ADMIN')
}

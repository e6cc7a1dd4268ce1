import type { Role } from '#lib/auth/roles.ts'
import { insertMissingUsers } from '#lib/auth/user-store.ts'
import type { Db } from '#lib/db.ts'

export interface SeededAccount {
  email: string
  name: string
  role: Role
}

/** An account for each role, to try the product. */
export const seededAccounts: readonly SeededAccount[] = [
  { email: 'reader@example.com', name: 'Robin Reader', role: 'READER' },
  { email: 'moderator@example.com', name: 'Morgan Moderator', role: 'MODERATOR' },
  { email: 'editor@example.com', name: 'Eden Editor', role: 'EDITOR' },
  { email: 'admin@example.com', name: 'Ade Admin', role: 'ADMIN' },
]

/**
 * Whether accounts with known addresses and roles may exist. Only the owner may reach their mail: it must go to the
 * embedded mailbox, which listens on loopback only.
 */
export function maySeedAccounts(env: { SMTP_URL?: string | undefined }): boolean {
  return env.SMTP_URL === undefined
}

/** Makes the missing accounts; existing ones stay as they are. */
export async function seedAccounts({ db, now = new Date() }: { db: Db; now?: Date }): Promise<void> {
  await insertMissingUsers({ users: seededAccounts, now }, db)
}

import type { Role } from '#lib/auth/roles.ts'
import { insertMissingUsers } from '#lib/auth/user-store.ts'
import type { Db } from '#lib/db.ts'

export interface SeededAccount {
  email: string
  name: string
  role: Role
}

/** One account a role, to try the product with. */
export const seededAccounts: readonly SeededAccount[] = [
  { email: 'reader@example.com', name: 'Robin Reader', role: 'READER' },
  { email: 'moderator@example.com', name: 'Morgan Moderator', role: 'MODERATOR' },
  { email: 'editor@example.com', name: 'Eden Editor', role: 'EDITOR' },
  { email: 'admin@example.com', name: 'Ade Admin', role: 'ADMIN' },
]

/**
 * Known accounts with roles may exist only where nobody but the owner can reach the mailbox that opens them: with the
 * embedded mailbox, which listens on loopback only.
 */
export function maySeedAccounts(env: { SMTP_URL?: string | undefined }): boolean {
  return env.SMTP_URL === undefined
}

/** Makes the accounts that are missing. One that is there is left as its owner changed it. */
export async function seedAccounts({ db, now = new Date() }: { db: Db; now?: Date }): Promise<void> {
  await insertMissingUsers({ users: seededAccounts, now }, db)
}

import { emailSchema } from '#lib/auth/email.ts'
import { makeAdministrator } from '#lib/auth/make-administrator.ts'
import { appendEvent } from '#lib/moderation/record-store.ts'
import { openDatabase } from '#lib/db.ts'
import { createSecurityLog } from '#lib/log.ts'
import { runDataCommand } from './run/data-command.ts'
import type { CommandData } from './run/data-command.ts'
import { openPartLog } from './run/part-log.ts'
import { StartError } from './start-error.ts'

/** `npm run admin -- <address>` makes an address an administrator, whether the product runs or not. */
runDataCommand({
  mode: 'admin',
  readArguments: ([address, ...others]) => {
    if (others.length === 0 && emailSchema.safeParse(address).success) return address ?? ''
    throw new StartError({
      message: 'Give one mail address: its account becomes an administrator.',
      advice: 'npm run admin -- you@example.com',
    })
  },
  work: async (address, data) => {
    console.log(await promote(address, data))
    return 0
  },
})

/** Makes the address an administrator and returns the sentence to print. The change is in the record and in `logs/admin.log`. */
async function promote(address: string, { connectionString, dataDir }: CommandData): Promise<string> {
  const database = openDatabase(connectionString)
  const log = openPartLog({ dataDir, part: 'admin' })
  try {
    const { email, from } = await makeAdministrator(
      { address, by: 'npm run admin', now: new Date() },
      { db: database.db, logSecurity: createSecurityLog('info', log), record: appendEvent },
    )
    if (from === 'ADMIN') return `${email} was an administrator already; nothing changed.`
    const before = from === null ? 'a new account' : `before: ${from.toLowerCase()}`
    return `${email} is an administrator now (${before}). Sign in with this address at /sign-in.`
  } finally {
    log.close()
    await database.close()
  }
}

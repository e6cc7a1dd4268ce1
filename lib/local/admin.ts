import path from 'node:path'
import { makeAdministrator } from '#lib/auth/make-administrator.ts'
import { openDatabase } from '#lib/db.ts'
import { describeError } from '#lib/errors.ts'
import { createSecurityLog } from '#lib/log.ts'
import { createReporter } from './progress.ts'
import { openData } from './run/open-data.ts'
import { openPartLog } from './run/part-log.ts'
import { readSettings } from './settings.ts'
import { StartError } from './start-error.ts'

const root = path.resolve(import.meta.dirname, '../..')
let stop = () => Promise.resolve()

/** `npm run admin -- <address>`: gives an address the role of an administrator, whether the product runs or not. */
async function main(): Promise<void> {
  const [address, ...others] = process.argv.slice(2)
  if (address === undefined || others.length > 0) {
    throw new StartError({
      message: 'Which address is to be an administrator’s?',
      advice: 'npm run admin -- you@example.com',
    })
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
    process.once(name, () => void stop().finally(() => process.exit(130)))
  }
  const settings = readSettings({ source: process.env, root })
  const data = await openData({
    root,
    source: process.env,
    settings,
    reporter: createReporter(process.stdout),
    mode: 'admin',
    onStarting: (close) => {
      stop = close
    },
  })
  try {
    const connectionString = data.environment['DATABASE_URL'] ?? ''
    console.log(await promote({ address, connectionString, dataDir: settings.dataDir }))
  } finally {
    await data.close()
  }
}

interface Promotion {
  address: string
  connectionString: string
  dataDir: string
}

/** Returns what happened, in words. The change of the role is in `logs/admin.log` of the data folder. */
async function promote({ address, connectionString, dataDir }: Promotion): Promise<string> {
  const database = openDatabase(connectionString)
  const log = openPartLog({ dataDir, part: 'admin' })
  try {
    const { email, from } = await makeAdministrator(
      { address, by: 'npm run admin', now: new Date() },
      { db: database.db, logSecurity: createSecurityLog('info', log) },
    )
    if (from === 'ADMIN') return `${email} has been an administrator already; nothing changed.`
    const before = from === null ? 'a new account' : `before: ${from.toLowerCase()}`
    return `${email} is an administrator now (${before}). Sign in with this address at /sign-in.`
  } finally {
    log.close()
    await database.close()
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(describeError(error))
    if (error instanceof StartError) console.error(error.advice)
    process.exit(1)
  },
)

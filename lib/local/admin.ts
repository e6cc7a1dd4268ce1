import path from 'node:path'
import { makeAdministrator } from '#lib/auth/make-administrator.ts'
import { openDatabase } from '#lib/db.ts'
import { describeError } from '#lib/errors.ts'
import { createReporter } from './progress.ts'
import { openData } from './run/open-data.ts'
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
  const data = await openData({
    root,
    source: process.env,
    settings: readSettings({ source: process.env, root }),
    reporter: createReporter(process.stdout),
    mode: 'admin',
    onStarting: (close) => {
      stop = close
    },
  })
  try {
    const email = await promote({ address, connectionString: data.environment['DATABASE_URL'] ?? '' })
    console.log(`${email} is an administrator now. Sign in with this address at /sign-in.`)
  } finally {
    await data.close()
  }
}

async function promote({ address, connectionString }: { address: string; connectionString: string }) {
  const database = openDatabase(connectionString)
  try {
    return await makeAdministrator({ address, now: new Date() }, database.db)
  } finally {
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

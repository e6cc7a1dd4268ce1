import { existsSync } from 'node:fs'
import { realpath, rm } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { removeCluster } from './postgres/cluster.ts'
import { findRunningPostmaster } from './postgres/orphans.ts'
import { resetSample } from './reset-sample.ts'
import { endOrphan, findRun, takeRun, type RunRecord } from './run/run-record.ts'
import { findProcess } from './run/process-table.ts'
import { readSettings, type Settings } from './settings.ts'
import { StartError } from './start-error.ts'
import { describeError } from '#lib/errors.ts'

const root = path.resolve(import.meta.dirname, '../..')

/**
 * `npm run reset` removes all data, with `--sample` only the sample of the first start. It asks first, except with
 * `--yes`, and refuses while the product runs.
 */
async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2))
  const settings = readSettings({ source: process.env, root })
  const { dataDir } = settings
  if (!existsSync(dataDir)) {
    console.log(`There is no data at ${dataDir}.`)
    return
  }
  const running = findRun(dataDir)
  if (running) throw stillRuns(running)
  if (!(await isConfirmed(dataDir, asked))) console.log('Nothing was removed.')
  else if (asked.sample) console.log((await resetSample({ root, source: process.env, settings })).join('\n'))
  else await removeAll(settings)
}

interface Asked {
  yes: boolean
  sample: boolean
}

/** Refuses an unknown argument: a slip in `--sample` must not remove everything. */
function readArguments(args: string[]): Asked {
  try {
    const options = {
      yes: { type: 'boolean', default: false },
      sample: { type: 'boolean', default: false },
    } as const
    return parseArgs({ args, options }).values
  } catch (cause) {
    throw new StartError({
      message: `${describeError(cause)} Nothing was removed.`,
      advice:
        'The command is: npm run reset, with -- --sample for the sample content alone, and --yes to ask nothing',
      cause,
    })
  }
}

const stillRuns = ({ url, supervisor }: RunRecord) =>
  new StartError({
    message: `The product runs${url ? ` at ${url}` : ''} (process ${supervisor.pid}), so nothing was removed.`,
    advice: `Stop it first: Ctrl-C where it was started, or kill ${supervisor.pid}`,
  })

async function removeAll({ dataDir, databaseUrl, lakeIsEmbedded }: Settings): Promise<void> {
  const run = await takeRun({ dataDir, mode: 'reset' })
  if (!('release' in run)) throw stillRuns(run)
  try {
    await endPostgres(path.join(dataDir, 'postgres'))
    await removeCluster(path.join(dataDir, 'postgres'))
    await rm(dataDir, { recursive: true, force: true })
    console.log(`Removed ${dataDir}. The next npm start makes a new one.`)
    if (databaseUrl !== undefined) console.log('The database of DATABASE_URL was not touched.')
    if (!lakeIsEmbedded) console.log('The content of SANITY_PROJECT_ID was not touched.')
  } finally {
    run.release()
  }
}

async function isConfirmed(dataDir: string, { yes, sample }: Asked): Promise<boolean> {
  if (yes) return true
  if (!process.stdin.isTTY) {
    throw new StartError({
      message: 'This command asks before it removes anything, and there is no terminal to ask on.',
      advice: `In a script: npm run reset -- ${sample ? '--sample ' : ''}--yes`,
    })
  }
  const question = createInterface({ input: process.stdin, output: process.stdout })
  const what = sample ? 'the sample articles, people and comments' : 'all posts, comments, people and secrets'
  const answer = await question.question(`Remove ${what} in ${dataDir}? (yes/no) `)
  question.close()
  return /^y(es)?$/i.test(answer.trim())
}

/** Ends the server that a killed supervisor left running on this data. */
async function endPostgres(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return
  const running = await findRunningPostmaster(await realpath(dataDir))
  const server = running && findProcess(running.pid)
  if (server) await endOrphan(server)
}

main().catch((error: unknown) => {
  console.error(describeError(error))
  if (error instanceof StartError) console.error(error.advice)
  process.exit(1)
})

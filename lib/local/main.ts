import path from 'node:path'
import { findFreePort, isPortFree } from './run/ports.ts'
import { createReporter, type Reporter } from './progress.ts'
import { toWords } from './run/log-line.ts'
import { takeRun, type RunHolder, type RunRecord } from './run/run-record.ts'
import { readSettings, type Settings } from './settings.ts'
import { ensureDataDir, startStack } from './run/stack.ts'
import { StartError } from './start-error.ts'
import { describeError } from '#lib/errors.ts'
import { describeStack } from './table.ts'

const root = path.resolve(import.meta.dirname, '../..')
const mode = process.argv[2] === 'dev' ? 'development' : 'production'
const reporter = createReporter(process.stdout)

/** `npm start` and `npm run dev` start everything, print a table of addresses, and stop everything on a signal. */
async function main(): Promise<void> {
  const settings = readSettings({ source: process.env, root })
  await ensureDataDir(settings.dataDir)
  const run = await takeRun({ dataDir: settings.dataDir, mode })
  if (!('release' in run)) {
    sayRunning(run)
    return
  }
  const stopRequested = untilStopRequested()
  let stop = () => Promise.resolve()
  try {
    const port = await choosePort({ settings, reporter })
    const starting = startStack({
      root,
      mode,
      settings,
      port,
      source: process.env,
      reporter,
      events: { started: run.addChild, ended: run.removeChild },
      onLogLine: (line) => {
        const words = toWords(line, { from: mode === 'development' ? 'info' : 'warn' })
        if (words !== null) reporter.say(words)
      },
    })
    stop = starting.stop
    const stack = await Promise.race([starting.started, stopRequested])
    if (stack) {
      run.update({ url: stack.siteUrl })
      process.stdout.write(describeStack({ stack, settings, root }))
      await stopRequested
    }
    process.stdout.write('\nStopping …\n')
  } catch (error) {
    process.exitCode = 1
    sayFailure(error)
  }
  await end({ stop, run })
}

/** Resolves at Ctrl-C, SIGTERM, a closed terminal, or the end of `bootstrap.mjs`. */
function untilStopRequested(): Promise<undefined> {
  return new Promise((resolve) => {
    // Kept until the process ends: a second Ctrl-C must not leave half of the parts running.
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => resolve(undefined))
    process.on('disconnect', () => resolve(undefined))
  })
}

async function end({ stop, run }: { stop: () => Promise<void>; run: RunHolder }): Promise<void> {
  await stop()
  run.release()
  process.exit()
}

/**
 * The port of `PORT`, or the first free one from 3000; a warning names one other than 3000.
 *
 * @throws StartError when another program listens on the port of `PORT`
 */
async function choosePort({
  settings,
  reporter,
}: {
  settings: Settings
  reporter: Reporter
}): Promise<number> {
  if (settings.port !== undefined) {
    if (await isPortFree(settings.port)) return settings.port
    throw new StartError({
      message: `Port ${settings.port} is taken by another program.`,
      advice: 'Stop that program, or choose another port: PORT=3001 npm start',
    })
  }
  const port = await findFreePort({ from: 3000 })
  if (port !== 3000) reporter.warn(`Port 3000 is taken by another program; this uses ${port}.`)
  return port
}

function sayRunning(record: RunRecord): void {
  const where = record.url ? `at ${record.url}` : 'and is still starting'
  reporter.say(`It already runs ${where} (process ${record.supervisor.pid}, since ${record.since}).`)
  reporter.say(`Stop it with Ctrl-C where it was started, or with: kill ${record.supervisor.pid}`)
}

function sayFailure(error: unknown): void {
  process.stderr.write(`\n${describeError(error)}\n`)
  if (error instanceof StartError) process.stderr.write(`${error.advice}\n`)
  else if (error instanceof Error && error.stack) process.stderr.write(`${error.stack}\n`)
}

main().catch((error: unknown) => {
  sayFailure(error)
  process.exit(1)
})

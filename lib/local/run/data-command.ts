import path from 'node:path'
import { describeError } from '#lib/errors.ts'
import { createReporter } from '../progress.ts'
import { readSettings } from '../settings.ts'
import { StartError } from '../start-error.ts'
import { openData } from './open-data.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** The data of the product, for a command. */
export interface CommandData {
  /** With the site's role. */
  connectionString: string
  dataDir: string
}

export interface DataCommand<Input> {
  /** The command's name for `run.json`. */
  mode: string
  /** Called before anything is started; throws a StartError for wrong arguments. */
  readArguments: (args: string[]) => Input
  /** Returns the exit code. */
  work: (input: Input, data: CommandData) => Promise<number>
}

/**
 * Runs a command of `npm run` on the data of the product, whether the product runs or not. Ends the process: with the
 * command's exit code, with 1 after printing a fault and its advice, or with 130 after a signal.
 */
export function runDataCommand<Input>({ mode, readArguments, work }: DataCommand<Input>): void {
  let stop = () => Promise.resolve()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
    process.once(name, () => void stop().finally(() => process.exit(130)))
  }
  const main = async () => {
    const input = readArguments(process.argv.slice(2))
    const settings = readSettings({ source: process.env, root })
    const data = await openData({
      ...{ root, settings, mode },
      source: process.env,
      // Standard output is for the command's answer only.
      reporter: createReporter(process.stderr),
      onStarting: (close) => {
        stop = close
      },
    })
    try {
      const connectionString = data.environment['DATABASE_URL'] ?? ''
      return await work(input, { connectionString, dataDir: settings.dataDir })
    } finally {
      await data.close()
    }
  }
  main().then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(describeError(error))
      if (error instanceof StartError) console.error(error.advice)
      process.exit(1)
    },
  )
}

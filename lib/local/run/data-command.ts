import path from 'node:path'
import { describeError } from '#lib/errors.ts'
import { createReporter } from '../progress.ts'
import { readSettings } from '../settings.ts'
import { StartError } from '../start-error.ts'
import { openData } from './open-data.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** What a command works on. */
export interface CommandData {
  connectionString: string
  dataDir: string
}

export interface DataCommand<Input> {
  /** For the record of which command works on the data. */
  mode: string
  /** Throws a StartError before anything is started where the arguments are wrong. */
  readArguments: (args: string[]) => Input
  /** Returns the code of the exit. */
  work: (input: Input, data: CommandData) => Promise<number>
}

/**
 * Runs a command of `npm run` on the data of the product, whether the product runs or not, and ends the process. A fault
 * is printed with what to do, and ends it with 1.
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
      // What the command answers is the only thing on its standard output.
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

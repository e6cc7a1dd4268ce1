import { rm } from 'node:fs/promises'
import path from 'node:path'
import { findAnyPort } from '#lib/local/run/ports.ts'
import { createReporter, silentReporter } from '#lib/local/progress.ts'
import { startStack, type Stack } from '#lib/local/run/stack.ts'
import { isHosted } from '#sanity/env.ts'
import { makeTemporaryFolder } from '#lib/local/postgres/temporary-postgres.ts'

export interface TestStack extends Omit<Stack, 'stop'> {
  /** Its folder `mail` has the letters, its folder `logs` the logs. */
  dataDir: string
  webPid: number
  /** Process id of a part, such as `lake`. */
  pidOf: (part: string) => number
  stop: () => Promise<void>
}

export interface TestStackOptions {
  quiet?: boolean
  /** Variables beside those of every test stack. */
  variables?: Record<string, string>
  /** The site's port; a free one by default. */
  port?: number
}

/**
 * Starts the whole product as `npm start` does, in production mode, seeded, on free ports and in its own folder, for browser
 * tests and figures. It builds into `.next-test` if sources changed. Variables of the caller's environment do not count.
 * Throws when the product does not start; then its logs stay.
 */
export async function startTestStack({
  quiet = false,
  variables = {},
  port,
}: TestStackOptions = {}): Promise<TestStack> {
  const root = path.resolve(import.meta.dirname, '../..')
  const dataDir = await makeTemporaryFolder()
  const pids = new Map<string, number>()
  const pidOf = (part: string) => {
    const pid = pids.get(part)
    if (pid === undefined) throw new Error(`No part ${part} was started`)
    return pid
  }
  const source = { ...neutralEnvironment(), ...variables }
  const starting = startStack({
    root,
    mode: 'production',
    distDir: '.next-test',
    settings: {
      port: undefined,
      host: '127.0.0.1',
      siteUrl: undefined,
      databaseUrl: undefined,
      dataDir,
      mailIsConfigured: false,
      lakeIsEmbedded: !isHosted(source),
    },
    port: port ?? (await findAnyPort()),
    source,
    reporter: quiet ? silentReporter : createReporter(process.stdout),
    events: { started: ({ name, pid }) => void pids.set(name, pid), ended: () => undefined },
  })
  const stop = async () => {
    await starting.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const stack = await starting.started
    return { ...stack, dataDir, webPid: pidOf('web'), pidOf, stop }
  } catch (error) {
    await starting.stop()
    // The folder is not removed: its logs have the reason.
    throw new Error(`The product did not start; its logs are in ${dataDir}/logs`, { cause: error })
  }
}

function neutralEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'USER']
  const entries = kept.map((name) => [name, process.env[name]]).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(entries), NODE_ENV: 'production', LOG_LEVEL: 'warn' } as NodeJS.ProcessEnv
}

import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { findAnyPort } from '#lib/local/ports.ts'
import { startPostgres, withClient, type RunningPostgres } from '#lib/local/postgres.ts'
import { migrate } from '#prisma/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database that each test file clones. */
    templateUrl: string
  }
}

// Each project evaluates this file anew; what they share hangs on the process.
const holder = globalThis as { testPostgres?: { users: number; started: Promise<Shared> } }

/**
 * Starts one PostgreSQL for the run, in a folder and on a port of its own, and migrates the database that each
 * test file clones. Projects of one run share it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = (holder.testPostgres ??= { users: 0, started: start() })
  run.users += 1
  const { templateUrl, stop } = await run.started
  project.provide('templateUrl', templateUrl)
  return async () => {
    run.users -= 1
    if (run.users > 0) return
    delete holder.testPostgres
    await stop()
  }
}

interface Shared {
  templateUrl: string
  stop: () => Promise<void>
}

async function start(): Promise<Shared> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'io-tests-'))
  // Root's PostgreSQL runs as another user, who has to pass through.
  await chmod(folder, 0o711)
  let postgres: RunningPostgres | undefined
  const stop = async () => {
    await postgres?.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    postgres = await startPostgres({
      dataDir: path.join(folder, 'postgres'),
      password: crypto.randomUUID(),
      port: await findAnyPort(),
      logFile: path.join(folder, 'postgres.log'),
      // These data are for the length of the run, so nothing waits for the disk.
      settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'],
    })
    const template = new URL(postgres.connectionString)
    template.pathname = '/template_of_tests'
    await withClient(postgres, (client) => client.query('create database template_of_tests'))
    await migrate({ connectionString: template.href })
    return { templateUrl: template.href, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

import type { TestProject } from 'vitest/node'
import { withClient } from '#lib/with-client.ts'
import { startTemporaryPostgres } from '#lib/local/postgres/temporary-postgres.ts'
import { migrate } from '#prisma/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database that each test file clones. */
    templateUrl: string
  }
}

interface Shared {
  templateUrl: string
  stop: () => Promise<void>
}

// Each project evaluates this file again, so the shared server is a property of the process.
const holder = globalThis as { testPostgres?: { users: number; started: Promise<Shared> } }

/**
 * Starts one PostgreSQL for all projects of the run, in its own folder on a free port, and migrates the database that each
 * test file clones.
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

async function start(): Promise<Shared> {
  const { connectionString, stop } = await startTemporaryPostgres()
  try {
    const template = new URL(connectionString)
    template.pathname = '/template_of_tests'
    await withClient({ connectionString }, (client) => client.query('create database template_of_tests'))
    await migrate({ connectionString: template.href })
    return { templateUrl: template.href, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

import { afterAll, beforeAll, inject } from 'vitest'
import { openDatabase, type Database } from '#lib/db.ts'
import { withClient } from '#lib/with-client.ts'

export interface TestDatabase extends Pick<Database, 'db' | 'pool'> {
  /** For parts under test that open their own connections. */
  connectionString: string
}

/**
 * Gives a test file a migrated PostgreSQL database that nothing else uses; call it at the top of the file. Its
 * members may be read once tests run, so write `database.db` inside them rather than taking it apart outside.
 */
export function useDatabase(): TestDatabase {
  const templateUrl = inject('templateUrl')
  const url = new URL(templateUrl)
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  url.pathname = `/${name}`
  let database: Database | undefined

  beforeAll(async () => {
    await administer({ templateUrl, sql: `create database ${name} template template_of_tests` })
    database = openDatabase(url.href)
  })

  afterAll(async () => {
    await database?.close()
    // Parts under test may hold connections that their own teardown forgot; a leak must not fail another file.
    await administer({ templateUrl, sql: `drop database if exists ${name} with (force)` })
  })

  const opened = () => {
    if (!database) throw new Error('The database is there once tests run: use it inside a test or a hook.')
    return database
  }
  return {
    connectionString: url.href,
    get db() {
      return opened().db
    },
    get pool() {
      return opened().pool
    },
  }
}

async function administer({ templateUrl, sql }: { templateUrl: string; sql: string }): Promise<void> {
  // A template may have no connection while it is cloned, so this one goes to another database.
  const url = new URL(templateUrl)
  url.pathname = '/postgres'
  await withClient({ connectionString: url.href }, (client) => client.query(sql))
}

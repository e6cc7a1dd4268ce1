import { afterAll, beforeAll, inject } from 'vitest'
import { openDatabase, type Database } from '#lib/db.ts'
import { withClient } from '#lib/with-client.ts'

export interface TestDatabase extends Pick<Database, 'db' | 'pool'> {
  /** For parts under test that open their own connections. */
  connectionString: string
}

/**
 * Gives a test file its own migrated PostgreSQL database; call it at the top of the file. Read its members, such as
 * `database.db`, only inside tests and hooks: before that they throw.
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
    // Code under test may have left connections open; such a leak must not fail another file.
    await administer({ templateUrl, sql: `drop database if exists ${name} with (force)` })
  })

  const opened = () => {
    if (!database) throw new Error('The database exists once tests run: use it inside a test or a hook.')
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
  // A template can't be cloned while it has a connection, so this one goes to another database.
  const url = new URL(templateUrl)
  url.pathname = '/postgres'
  await withClient({ connectionString: url.href }, (client) => client.query(sql))
}

import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { withClient } from '#lib/with-client.ts'

/** Two simultaneous starts migrate one after the other. The number differs from other locks. */
const lockId = 7_207_310_011

/** The table of Prisma's schema engine. */
const historyTable = `
create table if not exists "_prisma_migrations" (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`

export interface Migration {
  /** Name of its folder; it begins with the time when it was made. */
  name: string
  sql: string
}

/** A migration that the database refused; it was rolled back. */
export class MigrationError extends Error {
  constructor({ name, cause }: { name: string; cause: unknown }) {
    const detail = cause instanceof pg.DatabaseError ? describeSqlError(cause) : String(cause)
    super(`Migration ${name} failed and was rolled back: ${detail}`, { cause })
    this.name = 'MigrationError'
  }
}

function describeSqlError({ message, code, detail, hint, position }: pg.DatabaseError): string {
  const parts = [`${message} (SQLSTATE ${code})`, detail, hint, position && `at character ${position}`]
  return parts.filter(Boolean).join('; ')
}

/** The migrations of a folder in Prisma's format, oldest first. */
export async function readMigrations(
  folder = path.join(import.meta.dirname, 'migrations'),
): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      sql: await readFile(path.join(folder, name, 'migration.sql'), 'utf8'),
    })),
  )
}

/**
 * Applies the missing migrations of people and discussion, then those of the job queue. Each is one transaction, recorded
 * as Prisma does, so that `prisma migrate deploy` continues from there. Returns the names of the applied migrations.
 *
 * Throws a MigrationError for a migration that fails, and an Error for one that was changed after it was applied.
 */
export async function migrate({
  connectionString,
  migrations,
}: {
  connectionString: string
  migrations?: Migration[]
}): Promise<string[]> {
  const pending = migrations ?? (await readMigrations())
  const applied = await withClient({ connectionString }, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockId])
    return applyAll({ client, migrations: pending })
  })
  await runMigrations({ connectionString })
  return applied
}

async function applyAll({ client, migrations }: { client: pg.Client; migrations: Migration[] }) {
  await client.query(historyTable)
  const done = await client.query<{ migration_name: string; checksum: string }>(
    'select migration_name, checksum from "_prisma_migrations" where finished_at is not null and rolled_back_at is null',
  )
  const checksums = new Map(done.rows.map((row) => [row.migration_name, row.checksum]))
  const applied: string[] = []
  for (const migration of migrations) {
    const known = checksums.get(migration.name)
    if (known === undefined) {
      await apply({ client, migration })
      applied.push(migration.name)
    } else if (known !== checksumOf(migration)) {
      throw new Error(
        `Migration ${migration.name} was changed after it was applied. Restore it, and add a new migration.`,
      )
    }
  }
  return applied
}

async function apply({ client, migration }: { client: pg.Client; migration: Migration }): Promise<void> {
  const startedAt = new Date()
  try {
    await client.query('begin')
    // The whole file in one query: cutting it at semicolons would break functions.
    await client.query(migration.sql)
    await client.query(
      `insert into "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, $4, now(), 1)`,
      [randomUUID(), checksumOf(migration), migration.name, startedAt],
    )
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new MigrationError({ name: migration.name, cause })
  }
}

const checksumOf = ({ sql }: Migration) => createHash('sha256').update(sql).digest('hex')

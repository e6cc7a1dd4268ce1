import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { migrate, MigrationError, readMigrations } from '#prisma/migrate.ts'
import { diffSql, migrationsTarget, schemaTarget } from '#prisma/drift/schema-engine.ts'
import { useDatabase } from '#tests/setup/database.ts'

const database = useDatabase()
const listTables = async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  )
  return rows.map((row) => row.name)
}

test('the migrations lead to exactly the schema', async () => {
  await expect(
    diffSql({ from: migrationsTarget(), to: schemaTarget() }, database.connectionString),
  ).resolves.toBe('')
})

test('a schema that the migrations do not lead to gives the missing SQL', async () => {
  const schema = schemaTarget()
  if (schema.tag !== 'schemaDatamodel') throw new Error('unexpected target')
  for (const file of schema.files) file.content += '\nmodel Extra {\n  id Int @id\n}\n'
  const sql = await diffSql({ from: migrationsTarget(), to: schema }, database.connectionString)
  expect(sql).toContain('CREATE TABLE "Extra"')
})

test('a migration is applied once, and recorded as Prisma records it', async () => {
  const migrations = await readMigrations()
  const { rows } = await database.pool.query(
    'select migration_name, checksum, applied_steps_count, finished_at is not null as finished, logs, rolled_back_at from "_prisma_migrations"',
  )
  expect(rows).toEqual(
    migrations.map(({ name, sql }) => ({
      migration_name: name,
      checksum: createHash('sha256').update(sql).digest('hex'),
      applied_steps_count: 1,
      finished: true,
      logs: null,
      rolled_back_at: null,
    })),
  )
  await expect(migrate({ connectionString: database.connectionString })).resolves.toEqual([])
})

test('a failed migration throws its SQL error and leaves the database unchanged', async () => {
  const before = await listTables()
  const migrations = [
    ...(await readMigrations()),
    { name: '29990101000000_broken', sql: 'create table half (id int); select missing_column;' },
  ]
  const attempt = migrate({ connectionString: database.connectionString, migrations })
  await expect(attempt).rejects.toThrow(MigrationError)
  await expect(attempt).rejects.toThrow(
    /29990101000000_broken.*column "missing_column" does not exist.*42703/,
  )
  expect(await listTables()).toEqual(before)
})

test('two simultaneous starts apply each migration once', async () => {
  const migrations = [
    ...(await readMigrations()),
    { name: '29990102000000_once', sql: 'create table once (id int); select pg_sleep(0.2);' },
  ]
  const both = await Promise.all(
    [1, 2].map(() => migrate({ connectionString: database.connectionString, migrations })),
  )
  expect(both.flat()).toEqual(['29990102000000_once'])
})

test('a migration that was changed after it was applied fails the start', async () => {
  const migrations = (await readMigrations()).map((migration) => ({
    ...migration,
    sql: `${migration.sql}\n-- edited`,
  }))
  await expect(migrate({ connectionString: database.connectionString, migrations })).rejects.toThrow(
    /was changed/,
  )
})

test('the tables of the job queue exist', async () => {
  const { rows } = await database.pool.query(
    "select to_regprocedure('graphile_worker.add_job(text, json)') as add_job, to_regclass('graphile_worker.jobs') as jobs",
  )
  expect(rows[0]).toMatchObject({ jobs: 'graphile_worker.jobs' })
})

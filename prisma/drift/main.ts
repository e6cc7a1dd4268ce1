import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startTemporaryPostgres } from '#lib/local/postgres/temporary-postgres.ts'
import { diffSql, migrationsTarget, schemaTarget } from './schema-engine.ts'

/**
 * `node prisma/drift/main.ts` checks that the migrations lead to the schema; `--write <name>` adds the missing migration.
 * It starts a temporary PostgreSQL.
 */
async function main(): Promise<void> {
  const postgres = await startTemporaryPostgres()
  try {
    const sql = await diffSql({ from: migrationsTarget(), to: schemaTarget() }, postgres.connectionString)
    const name = process.argv[2] === '--write' ? process.argv[3] : undefined
    if (sql === '') console.log('The migrations lead to prisma/schema.prisma.')
    else if (name !== undefined) await writeMigration({ name, sql })
    else {
      console.error(`The migrations do not lead to prisma/schema.prisma. Missing:\n\n${sql}`)
      console.error('Add it with: node prisma/drift/main.ts --write <name_of_the_change>')
      process.exitCode = 1
    }
  } finally {
    await postgres.stop()
  }
}

async function writeMigration({ name, sql }: { name: string; sql: string }): Promise<void> {
  if (!/^[a-z0-9_]+$/.test(name))
    throw new Error('The name of a migration has small letters, digits and underscores only.')
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(import.meta.dirname, '../migrations', `${time}_${name}`)
  await mkdir(folder)
  await writeFile(path.join(folder, 'migration.sql'), sql)
  console.log(`Read it before you commit it: ${path.relative(process.cwd(), folder)}/migration.sql`)
}

await main()

import type pg from 'pg'
import { migrations } from './migrations.ts'

/** An arbitrary number that no other lock in the database uses. */
const migrationLock = 7_203_114_001

/** Updates the schema `lake`, each migration in its own transaction, one process at a time. */
export async function migrateLake(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(`
      -- "create schema if not exists" needs the right to create one even where there is one.
      do $$ begin if to_regnamespace('lake') is null then create schema lake; end if; end $$;
      create table if not exists lake.migrations (name text primary key, applied_at timestamptz not null default now());
    `)
    const { rows } = await client.query<{ name: string }>('select name from lake.migrations')
    const applied = new Set(rows.map(({ name }) => name))
    for (const { name, sql } of migrations) {
      if (applied.has(name)) continue
      // PostgreSQL runs a query of several statements as one transaction.
      await client.query(`${sql}; insert into lake.migrations (name) values ('${name}')`)
    }
    await client.query('select pg_advisory_unlock($1)', [migrationLock])
    client.release()
  } catch (error) {
    // Closing the connection releases the lock.
    client.release(true)
    throw error
  }
}

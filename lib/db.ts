import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '#prisma/generated/client.ts'
import { getEnv } from './env.ts'

export type Db = PrismaClient
/** What a store function takes to work inside the caller's transaction. */
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0]

export interface Database {
  db: Db
  pool: pg.Pool
  close: () => Promise<void>
}

/** Opens a pool and a Prisma client that share their connections. The caller closes it. */
export function openDatabase(connectionString: string): Database {
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 5_000 })
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined)
  // So would that of a connection in use; its user gets the fault from the failing query.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new PrismaClient({ adapter: new PrismaPg(pool) })
  return {
    db,
    pool,
    close: async () => {
      await db.$disconnect()
      await pool.end()
    },
  }
}

// Hot reload evaluates this module again; the pool is kept.
const holder = globalThis as { database?: Database }

/** The process's one database, opened on first use. */
export function getDatabase(): Database {
  holder.database ??= openDatabase(getEnv().DATABASE_URL)
  return holder.database
}

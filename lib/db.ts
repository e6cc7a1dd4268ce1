import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '#prisma/generated/client.ts'
import { getEnv } from './env.ts'

export type Db = PrismaClient
/** Prisma's client inside a transaction; store functions take it to work in the caller's transaction. */
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0]

export interface Database {
  db: Db
  pool: pg.Pool
  close: () => Promise<void>
}

/** Prisma's 2 s and 5 s are too short where many moderators decide at once, or the machine is busy: they wait in turn. */
const transactionOptions = { maxWait: 15_000, timeout: 30_000 }

/** Opens a pool of 10 connections and a Prisma client on that pool. It connects on first use. The caller closes it. */
export function openDatabase(connectionString: string): Database {
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 5_000 })
  // Without a listener a broken connection would end the process. The pool replaces an idle one.
  pool.on('error', () => undefined)
  // For one in use the query reports the fault.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions })
  return {
    db,
    pool,
    close: async () => {
      await db.$disconnect()
      await pool.end()
    },
  }
}

// Hot reload evaluates this module again, but keeps the pool.
const holder = globalThis as { database?: Database }

/** The process's one database, opened on first use. Throws the fault of `getEnv`. */
export function getDatabase(): Database {
  holder.database ??= openDatabase(getEnv().DATABASE_URL)
  return holder.database
}

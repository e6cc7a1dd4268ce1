import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { withClient } from '#lib/with-client.ts'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>

/** Object ids of PostgreSQL's types `"char"` and `text` (catalogue pg_type). */
const charOid = 18
const textOid = 25

/**
 * The schema engine's connection to the database: adapter-pg with its faults fixed (those of 7.10.0). The adapter's own
 * shadow connection goes to the real database when it has a connection string. It also drops the shadow database before
 * it closes its connections.
 */
export function makeAdapterFactory(connectionString: string) {
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(connectionString),
    connectToShadowDb: async () => {
      const name = `prisma_shadow_${crypto.randomUUID().replaceAll('-', '')}`
      await execute({ connectionString, sql: `create database ${name}` })
      const shadowUrl = new URL(connectionString)
      shadowUrl.pathname = `/${name}`
      const adapter = await connect(shadowUrl.href)
      const close = adapter.dispose.bind(adapter)
      adapter.dispose = async () => {
        await close()
        await execute({ connectionString, sql: `drop database ${name}` })
      }
      return adapter
    },
  }
  return bindMigrationAwareSqlAdapterFactory(factory)
}

async function connect(connectionString: string): Promise<Adapter> {
  const pool = new pg.Pool({ connectionString, max: 2 })
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect()
  // The adapter's own method cuts a script at each semicolon, even inside a function's body.
  const runScript = pool.query.bind(pool) as (sql: string) => Promise<unknown>
  adapter.executeScript = async (script) => {
    await runScript(script)
  }
  supportCharColumns({ adapter, pool })
  return adapter
}

/** The adapter refuses columns of type `"char"`, of which PostgreSQL's catalogue has many. */
function supportCharColumns({ adapter, pool }: { adapter: Adapter; pool: pg.Pool }): void {
  const charColumns = new WeakMap<unknown[], number[]>()
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>
  Object.assign(pool, {
    query: async (config: pg.QueryConfig) => {
      const result = await query(config)
      const indexes = result.fields.flatMap((field, index) => (field.dataTypeID === charOid ? [index] : []))
      if (indexes.length > 0) charColumns.set(result.rows, indexes)
      for (const field of result.fields) if (field.dataTypeID === charOid) field.dataTypeID = textOid
      return result
    },
  })
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (sql) => {
    const result = await queryRaw(sql)
    const columnTypes = [...result.columnTypes]
    for (const index of charColumns.get(result.rows) ?? []) columnTypes[index] = ColumnTypeEnum.Character
    return { ...result, columnTypes }
  }
}

async function execute({ connectionString, sql }: { connectionString: string; sql: string }): Promise<void> {
  await withClient({ connectionString }, (client) => client.query(sql))
}

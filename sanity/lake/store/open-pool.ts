import pg from 'pg'

/**
 * A pool whose connections may break at any time: the query in progress fails, and no `error` event ends the process.
 * The pool itself handles that event only on idle connections.
 */
export function openPool({
  connectionString,
  countMax,
  onError = () => undefined,
}: {
  connectionString: string
  countMax: number
  onError?: (error: Error) => void
}): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: countMax, connectionTimeoutMillis: 5_000 })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

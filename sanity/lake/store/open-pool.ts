import pg from 'pg'

/**
 * Connections to PostgreSQL that may break at any time: what uses one is told, and no event of theirs ends the process.
 * The pool itself hears them only while they lie idle, not between two queries of one transaction.
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

import type pg from 'pg'

/** Any two numbers that nothing else in this database locks by. */
const lockClass = 1_229_934_939
const lockId = 1

/**
 * Waits until this connection is the one that works. PostgreSQL gives the lock up by itself when the connection or the
 * process behind it ends, so it says who is alive without anyone writing heartbeats.
 */
export async function takeWorkerLock(client: pg.ClientBase): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1, $2)', [lockClass, lockId])
}

/** True while a worker is connected and working. One read of the lock table, no table of ours. */
export async function isWorkerAlive(pool: pg.Pool): Promise<boolean> {
  const { rowCount } = await pool.query(
    `SELECT 1 FROM pg_locks
      WHERE locktype = 'advisory' AND granted AND classid = $1 AND objid = $2 AND objsubid = 2
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [lockClass, lockId],
  )
  return rowCount === 1
}

/**
 * Gives back the jobs that a worker had in hand when it was killed; without this they would wait four hours. Only for
 * the holder of the lock: there is no other worker whose jobs these could be.
 */
export async function releaseOrphanedJobs(client: pg.ClientBase): Promise<void> {
  await client.query(
    `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
       FROM graphile_worker.jobs WHERE locked_by IS NOT NULL HAVING count(*) > 0`,
  )
}

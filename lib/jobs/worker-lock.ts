import type pg from 'pg'

/** Two numbers that no other lock in this database uses. */
const lockClass = 1_229_934_939
const lockId = 1

/**
 * Waits until this connection holds the worker's lock. PostgreSQL releases the lock when the connection or its process ends,
 * so the lock shows whether a worker is alive, without written heartbeats. Throws when the connection fails.
 */
export async function takeWorkerLock(client: pg.ClientBase): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1, $2)', [lockClass, lockId])
}

/** True while a worker holds the lock. It reads PostgreSQL's table of locks. */
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
 * Gives the unfinished jobs of a killed worker back to the queue; otherwise they would wait four hours. Only the holder of
 * the lock may call it, because then no other worker runs these jobs.
 */
export async function releaseOrphanedJobs(client: pg.ClientBase): Promise<void> {
  await client.query(
    `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
       FROM graphile_worker.jobs WHERE locked_by IS NOT NULL HAVING count(*) > 0`,
  )
}

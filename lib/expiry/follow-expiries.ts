import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Logger } from 'pino'
import { dayMs } from '#lib/time.ts'
import { expireAllTags, expireTags } from './expired-tags.ts'

const intervalMs = 400
/** Rows are kept for a day (`sweepExpiries`); a process that read nothing for longer may have missed some. */
export const keptMs = dayMs

export interface FollowedExpiries {
  stop: () => Promise<void>
}

interface Row {
  /** The oldest transaction that may still add rows. */
  xmin: string
  id: string | null
  tag: string | null
}

/** The position of a reader in the table. */
interface Position {
  xmin: string
  /** Rows that were read already though their transaction is not older than `xmin`. */
  ids: ReadonlySet<string>
  readAtMs: number
}

/**
 * Looks what other processes have made expire, several times a second, until it is stopped. While the database is away
 * it keeps its place. It asks rather than listens: NOTIFY lets commits pass one at a time, which posting pays for.
 */
export function followExpiries({ pool, log }: { pool: pg.Pool; log: Logger }): FollowedExpiries {
  const stopping = new AbortController()
  const done = follow({ pool, log, signal: stopping.signal })
  return {
    stop: async () => {
      stopping.abort()
      await done
    },
  }
}

async function follow({ pool, log, signal }: { pool: pg.Pool; log: Logger; signal: AbortSignal }) {
  let position: Position | null = null
  let isAway = false
  while (!signal.aborted) {
    try {
      position = await readOn(position, pool)
      isAway = false
    } catch (error) {
      if (!isAway) log.warn({ err: error }, 'expired tags could not be read; trying again')
      isAway = true
    }
    await sleep(intervalMs, undefined, { signal }).catch(() => undefined)
  }
}

/**
 * Expires what was added since. Ids are given before a commit, so the highest id says nothing about those below it;
 * what a snapshot could not see is in transactions from its `xmin` on.
 */
async function readOn(position: Position | null, pool: pg.Pool): Promise<Position> {
  const readAtMs = Date.now()
  const { rows } = await pool.query<Row>(
    `SELECT pg_snapshot_xmin(now.snapshot)::text AS xmin, e.id::text, e.tag
     FROM (SELECT pg_current_snapshot() AS snapshot) now LEFT JOIN "ExpiredTag" e ON e.xact >= $1::xid8`,
    [position?.xmin ?? null],
  )
  const added = rows.filter(({ id }) => id !== null && !position?.ids.has(id))
  // What was kept before the first look may have changed meanwhile.
  if (position === null || readAtMs - position.readAtMs > keptMs) expireAllTags()
  else expireTags(added.flatMap(({ tag }) => tag ?? []))
  const ids = new Set(rows.flatMap(({ id }) => id ?? []))
  return { xmin: rows[0]?.xmin ?? '0', ids, readAtMs }
}

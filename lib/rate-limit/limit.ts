import { createHash } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from '#lib/errors.ts'
import { secondMs } from '#lib/time.ts'
import { rules } from './rules.ts'
import type { RuleName } from './rules.ts'

export interface LimitDeps {
  pool: pg.Pool
  /** Multiplies the tries of every rule; the same for all calls of a process. 1 when left out. */
  factor?: number
}

const limiters = new WeakMap<pg.Pool, Map<RuleName, RateLimiterPostgres>>()

/**
 * Counts one try for a rule and a key, in PostgreSQL, so that all processes count together. Keys can be addresses of
 * people, so only their hashes are stored.
 *
 * Throws `request/rate-limited` with the seconds to wait after too many tries, and `request/unavailable` when the
 * database fails.
 */
export async function limit(
  { name, key }: { name: RuleName; key: string },
  { pool, factor = 1 }: LimitDeps,
): Promise<void> {
  const hash = createHash('sha256').update(key).digest('base64url')
  try {
    await limiterOf(name, { pool, factor }).consume(hash)
  } catch (cause) {
    if (!(cause instanceof RateLimiterRes)) {
      throw new AppError('request/unavailable', { log: 'rate limit not counted', cause })
    }
    const retryAfterSeconds = Math.ceil(cause.msBeforeNext / secondMs)
    throw new AppError('request/rate-limited', { log: name, retryAfterSeconds })
  }
}

function limiterOf(name: RuleName, { pool, factor }: Required<LimitDeps>): RateLimiterPostgres {
  const byName = limiters.get(pool) ?? new Map<RuleName, RateLimiterPostgres>()
  limiters.set(pool, byName)
  const { points, windowMs } = rules[name]
  const limiter =
    byName.get(name) ??
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      // The worker's sweep (`sweepRateLimits`) deletes them.
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points: points * factor,
      duration: windowMs / secondMs,
    })
  byName.set(name, limiter)
  return limiter
}

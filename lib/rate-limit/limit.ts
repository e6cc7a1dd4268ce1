import { createHash } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from '#lib/errors.ts'
import { secondMs } from '#lib/time.ts'
import { rules } from './rules.ts'
import type { RuleName } from './rules.ts'

export interface LimitDeps {
  pool: pg.Pool
  /** How many times what the rules say is allowed; the same for all calls of a process. */
  factor?: number
}

const limiters = new WeakMap<pg.Pool, Map<RuleName, RateLimiterPostgres>>()

/**
 * Counts one try under a rule and a key, in PostgreSQL, so that all processes count together. Throws
 * `request/rate-limited` with the seconds to wait when there have been too many, and `request/unavailable` when they
 * cannot be counted. Keys are addresses of people, so only their hashes are kept.
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
      // The worker's sweep does it.
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points: points * factor,
      duration: windowMs / secondMs,
    })
  byName.set(name, limiter)
  return limiter
}

import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { limit } from '#lib/rate-limit/limit.ts'
import { rules } from '#lib/rate-limit/rules.ts'
import { useDatabase } from '#tests/setup/database.ts'

const database = useDatabase()
const { points, windowMs } = rules['sign-in-mailbox']
const use = (key: string) => limit({ name: 'sign-in-mailbox', key }, { pool: database.pool })

describe('a rate limit', () => {
  it('accepts as many requests as the rule allows, even simultaneous ones, and gives the others the time to wait', async () => {
    const tries = await Promise.allSettled(Array.from({ length: points + 3 }, () => use('a@example.com')))
    const refused = tries.filter((outcome) => outcome.status === 'rejected')
    expect(refused).toHaveLength(3)
    for (const { reason } of refused) {
      expect(reason).toMatchObject({ code: 'request/rate-limited' })
      const { retryAfterSeconds } = reason as { retryAfterSeconds: number }
      expect(retryAfterSeconds).toBeGreaterThan(0)
      expect(retryAfterSeconds).toBeLessThanOrEqual(windowMs / 1_000)
    }
    await expect(use('b@example.com')).resolves.toBeUndefined()
  })

  it('stores no address', async () => {
    await use('secret@example.com')
    const rows = await database.db.rateLimit.findMany({ select: { key: true } })
    expect(rows.some(({ key }) => key.includes('secret'))).toBe(false)
  })

  it('refuses a request that it can’t count', async () => {
    const pool = new pg.Pool({ host: '127.0.0.1', port: 1 })
    await expect(limit({ name: 'sign-in-mailbox', key: 'x' }, { pool })).rejects.toMatchObject({
      code: 'request/unavailable',
    })
  })
})

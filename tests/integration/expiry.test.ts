import pg from 'pg'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expireTags, hasExpiredSince, timesExpired } from '#lib/expiry/expired-tags.ts'
import { insertExpiries, sweepExpiries } from '#lib/expiry/expiry-store.ts'
import { followExpiries } from '#lib/expiry/follow-expiries.ts'
import type { FollowedExpiries } from '#lib/expiry/follow-expiries.ts'
import { dayMs, minuteMs } from '#lib/time.ts'
import { eventually } from '#tests/setup/eventually.ts'
import { useDatabase } from '#tests/setup/database.ts'

const database = useDatabase()
const log = pino({ level: 'silent' })
const followed: FollowedExpiries[] = []
let tag: string

async function follow(pool = database.pool): Promise<void> {
  const before = timesExpired('any')
  followed.push(followExpiries({ pool, log }))
  // The first read expires everything.
  await eventually(() => expect(timesExpired('any')).toBeGreaterThan(before))
}

/** Expires a tag as another process does: by a row only. */
const expireElsewhere = (name: string) => insertExpiries([name], database.db)

beforeEach(() => {
  tag = `comments:${crypto.randomUUID()}`
})

afterEach(async () => {
  for (const one of followed.splice(0)) await one.stop()
})

describe('a tag', () => {
  it('expires entries begun before, not those begun after', () => {
    const begun = { wallMs: Date.now() - 1 }
    expireTags([tag])
    expect(hasExpiredSince(['other', tag], begun)).toBe(true)
    expect(hasExpiredSince(['other'], begun)).toBe(false)
    expect(hasExpiredSince([tag], { wallMs: Date.now() + 1 })).toBe(false)
    expect(hasExpiredSince([tag], { steadyMs: performance.timeOrigin + performance.now() + 1 })).toBe(false)
  })
})

describe('expiries of other processes', () => {
  it('are followed, each once, but not those of a transaction that was rolled back', async () => {
    await follow()
    const before = timesExpired(tag)
    await database.db
      .$transaction(async (tx) => {
        await insertExpiries([tag], tx)
        throw new Error('taken back')
      })
      .catch(() => undefined)
    await expireElsewhere(tag)
    await eventually(() => expect(timesExpired(tag)).toBe(before + 1))
    const mark = `mark ${tag}`
    await expireElsewhere(mark)
    await eventually(() => expect(timesExpired(mark)).toBe(before + 1))
    expect(timesExpired(tag)).toBe(before + 1)
  })

  it('are followed, each once, even if the transaction that began first ends last', async () => {
    await follow()
    const before = timesExpired(tag)
    const slow = new pg.Client({ connectionString: database.connectionString })
    await slow.connect()
    await slow.query('BEGIN')
    await slow.query('INSERT INTO "ExpiredTag" (tag) VALUES ($1)', [tag])
    const quick = ['a', 'b'].map((name) => `${name} ${tag}`)
    for (const name of quick) {
      await expireElsewhere(name)
      await eventually(() => expect(timesExpired(name)).toBe(before + 1))
    }
    await slow.query('COMMIT')
    await slow.end()
    await eventually(() => expect(timesExpired(tag)).toBe(before + 1))
    for (const name of quick) expect(timesExpired(name)).toBe(before + 1)
  })

  it('are followed after the database was away', async () => {
    let isAway = false
    let missed = 0
    const query = (...args: [string, unknown[]]) => {
      if (!isAway) return database.pool.query(...args)
      missed += 1
      return Promise.reject(new Error('away'))
    }
    await follow({ query } as unknown as pg.Pool)
    const before = timesExpired(tag)
    isAway = true
    await expireElsewhere(tag)
    await eventually(() => expect(missed).toBeGreaterThan(1))
    expect(timesExpired(tag)).toBe(before)
    isAway = false
    await eventually(() => expect(timesExpired(tag)).toBe(before + 1))
  })

  it('are deleted after a day', async () => {
    await expireElsewhere(tag)
    const count = () => database.db.expiredTag.count({ where: { tag } })
    await sweepExpiries({ now: new Date(Date.now() + dayMs - minuteMs) }, database.db)
    expect(await count()).toBe(1)
    await sweepExpiries({ now: new Date(Date.now() + dayMs + minuteMs) }, database.db)
    expect(await count()).toBe(0)
  })
})

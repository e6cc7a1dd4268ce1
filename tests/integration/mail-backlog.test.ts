import { runMigrations } from 'graphile-worker'
import { beforeAll, expect, test } from 'vitest'
import { addJob } from '#lib/jobs/add-job.ts'
import { readLetterFate } from '#lib/jobs/letter-fate.ts'
import { readMailBacklog } from '#lib/jobs/mail-backlog.ts'
import { useDatabase } from '#tests/setup/database.ts'

const database = useDatabase()

beforeAll(() => runMigrations({ pgPool: database.pool }))

const ask = (email: string) =>
  database.db.$transaction((tx) =>
    addJob(tx, { name: 'auth.sign-in-link', payload: { email, callbackUrl: '/' } }),
  )
const change = (set: string) => database.pool.query(`UPDATE graphile_worker._private_jobs SET ${set}`)

test('a letter counts as waiting after a failed attempt or a minute, until it is given up', async () => {
  await ask('a@example.com')
  await ask('b@example.com')
  expect(await readMailBacklog(database.pool)).toEqual({ waiting: 0, oldestMinutes: 0 })
  await change(`attempts = 1, last_error = 'ECONNREFUSED' WHERE payload->>'email' = 'a@example.com'`)
  expect(await readMailBacklog(database.pool)).toEqual({ waiting: 1, oldestMinutes: 0 })
  await change(
    `created_at = now() - interval '12 minutes 30 seconds' WHERE payload->>'email' = 'b@example.com'`,
  )
  expect(await readMailBacklog(database.pool)).toEqual({ waiting: 2, oldestMinutes: 12 })
  await change('attempts = max_attempts')
  expect(await readMailBacklog(database.pool)).toEqual({ waiting: 0, oldestMinutes: 0 })
})

test('other waiting jobs do not count as letters', async () => {
  await database.pool.query('DELETE FROM graphile_worker._private_jobs')
  await database.db.$transaction((tx) => addJob(tx, { name: 'sweep-expired', payload: {} }))
  await change(`created_at = now() - interval '1 hour'`)
  expect(await readMailBacklog(database.pool)).toEqual({ waiting: 0, oldestMinutes: 0 })
})

test('a letter counts as sent when its job is gone, and as waiting after a failed attempt or a timeout', async () => {
  const jobId = await ask('a@example.com')
  const fate = () => readLetterFate({ jobId, timeoutMs: 10 }, database.pool)
  expect(await fate()).toBe('waiting')
  await database.pool.query(`UPDATE graphile_worker._private_jobs SET last_error = '451' WHERE id = $1`, [
    jobId,
  ])
  expect(await readLetterFate({ jobId, timeoutMs: 600_000 }, database.pool)).toBe('waiting')
  const waited = readLetterFate({ jobId: await ask('b@example.com'), timeoutMs: 600_000 }, database.pool)
  await database.pool.query('DELETE FROM graphile_worker._private_jobs')
  expect(await waited).toBe('sent')
  expect(await fate()).toBe('sent')
})

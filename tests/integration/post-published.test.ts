import { afterEach, beforeEach, expect, test } from 'vitest'
import { announcePost } from '#lib/content/announce-post.ts'
import type { PublishedPost } from '#lib/content/announce-post.ts'
import { receiveChange } from '#lib/content/receive-change.ts'
import { hourMs, secondMs, systemClock } from '#lib/time.ts'
import { useDatabase } from '#tests/setup/database.ts'
import { eventually } from '#tests/setup/eventually.ts'
import { useWorkers } from '#tests/setup/workers.ts'

const database = useDatabase()
const startTestWorker = useWorkers(database)
let postId: string
let changes: number

beforeEach(() => {
  postId = crypto.randomUUID()
  changes = 0
})
afterEach(() => database.db.expiredTag.deleteMany())

const inHours = (hours: number) => new Date(Date.now() + hours * hourMs)
const start = inHours(-1)

/** A webhook call after a change; without `changedAt` each call is about a later change. */
async function tell(publishedAt: Date | string | null, fields: object = {}) {
  const changedAt = new Date(start.getTime() + ++changes * secondMs).toISOString()
  const call = { changedAt, operation: 'update', _id: postId, _type: 'post', slug: 'a', slugBefore: 'a' }
  const { changedAt: at, ...body } = { ...call, publishedAt, ...fields }
  const deps = { db: database.db, clock: systemClock, expire: () => undefined }
  await receiveChange({ body: JSON.stringify(body), changedAt: at }, deps)
}

const waiting = async () => {
  const { rows } = await database.pool.query<{ run_at: Date }>(
    `SELECT run_at FROM graphile_worker.jobs WHERE key = $1`,
    [`post.published:${postId}`],
  )
  return rows.map((row) => row.run_at)
}

const expiries = () =>
  database.db.expiredTag.findMany({ select: { tag: true, at: true }, orderBy: { id: 'asc' } })

/** Runs all jobs of the queue, even those that are not due. */
async function doWaiting() {
  await database.pool.query('UPDATE graphile_worker._private_jobs SET run_at = now()')
  await startTestWorker()
  await eventually(async () => expect(await waiting()).toEqual([]))
}

test('the pages of a scheduled post expire when it is due, not before', async () => {
  const publishedAt = new Date(Date.now() + 2 * secondMs)
  await tell(publishedAt)
  expect(await waiting()).toEqual([publishedAt])
  await startTestWorker()
  await eventually(async () => expect(await expiries()).toHaveLength(2))
  const expired = await expiries()
  expect(expired.map(({ tag }) => tag)).toEqual([`document:${postId}`, 'type:post'])
  for (const { at } of expired) expect(at.getTime()).toBeGreaterThanOrEqual(publishedAt.getTime())
})

test('a post with a new time of publication has one job, at that time', async () => {
  await tell(inHours(1))
  const later = inHours(2)
  await tell(later)
  expect(await waiting()).toEqual([later])
  const sooner = inHours(0.5)
  await tell(sooner.toISOString().replace('Z', '+00:00'))
  expect(await waiting()).toEqual([sooner])
})

test.each([
  ['is deleted or unpublished', { operation: 'delete' }],
  ['loses its moment', { publishedAt: null }],
  ['loses its address', { slug: null }],
])('a post that %s has no job any more', async (_what, fields) => {
  await tell(inHours(1))
  await tell(inHours(1), fields)
  expect(await waiting()).toEqual([])
})

test('a restored post has a job again', async () => {
  const publishedAt = inHours(1)
  await tell(publishedAt)
  await tell(null)
  await tell(publishedAt)
  expect(await waiting()).toEqual([publishedAt])
})

test('a repeated call, even a simultaneous one, queues one job', async () => {
  const publishedAt = inHours(1)
  await Promise.all([1, 2, 3].map(() => tell(publishedAt, { changedAt: start.toISOString() })))
  expect(await waiting()).toEqual([publishedAt])
})

test('a call about an older change than the last one does nothing', async () => {
  const publishedAt = inHours(2)
  await tell(publishedAt)
  await tell(inHours(1), { changedAt: start.toISOString() })
  await tell(null, { changedAt: start.toISOString() })
  expect(await waiting()).toEqual([publishedAt])
})

test('a post that is due at its first call is announced at once, and not again at later changes', async () => {
  await tell(inHours(-24))
  expect(await waiting()).toHaveLength(1)
  await doWaiting()
  expect(await expiries()).toHaveLength(2)
  await tell(inHours(-24))
  await tell(inHours(-48))
  await tell(null)
  await tell(inHours(-48))
  expect(await waiting()).toEqual([])
})

test('an announced post that is scheduled later is announced again', async () => {
  await tell(inHours(-1))
  await doWaiting()
  const publishedAt = inHours(1)
  await tell(publishedAt)
  expect(await waiting()).toEqual([publishedAt])
})

test('pages, drafts and posts with a private id queue no job', async () => {
  for (const fields of [{ _type: 'page' }, { _id: `drafts.${postId}` }, { _id: `imported.${postId}` }])
    await tell(inHours(1), fields)
  const { rowCount } = await database.pool.query('SELECT 1 FROM graphile_worker.jobs')
  expect(rowCount).toBe(0)
})

test('listeners are called in order, once for each time of publication, and never for a changed one', async () => {
  const [before, publishedAt] = [inHours(-2), inHours(-1)]
  await tell(publishedAt)
  const heard: string[] = []
  const hear = (name: string) => (post: PublishedPost) => {
    heard.push(`${name} ${post.publishedAt.toISOString()}`)
    return Promise.resolve()
  }
  const deps = { db: database.db, clock: systemClock, listeners: [hear('first'), hear('second')] }
  await announcePost({ postId, publishedAt: before }, deps)
  expect(heard).toEqual([])
  const failing = { ...deps, listeners: [() => Promise.reject(new Error('away'))] }
  await expect(announcePost({ postId, publishedAt }, failing)).rejects.toThrow('away')
  await announcePost({ postId, publishedAt }, deps)
  await announcePost({ postId, publishedAt }, deps)
  const at = publishedAt.toISOString()
  expect(heard).toEqual([`first ${at}`, `second ${at}`])
})

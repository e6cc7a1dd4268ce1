import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/setup/database.ts'
import { eventually } from '#tests/setup/eventually.ts'
import { readyUrl, spawnLake } from '#tests/setup/lake-process.ts'
import { clientOf, readToken, writeToken } from './lake-harness.ts'
import { useWebhookReceiver } from './webhook-receiver.ts'
import type { ReceivedCall } from './webhook-receiver.ts'

const database = useDatabase()
const receiver = useWebhookReceiver()
const running: ChildProcess[] = []
let dataDir = ''

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'io-lake-process-'))
  return () => rm(dataDir, { recursive: true, force: true })
})
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

function start(variables: Record<string, string> = {}): ChildProcess {
  const { connectionString } = database
  const child = spawnLake({ connectionString, dataDir, readToken, writeToken, variables })
  running.push(child)
  return child
}

const exitOf = (child: ChildProcess) => once(child, 'exit').then(([code]) => code as number | null)

test('a webhook call queued before a kill of the lake is made after its restart, with the same body and key', async () => {
  const tried: ReceivedCall[] = []
  receiver.answer = (call) => {
    tried.push(call)
    return 503
  }
  const rule = { on: ['create'], filter: '_type == "told"', projection: '{_id, "at": _createdAt}' }
  const env = {
    LAKE_WEBHOOKS: JSON.stringify([{ name: 'Site', url: receiver.url, rule, isPersistent: true }]),
  }
  const child = start(env)
  await clientOf({ url: await readyUrl(child) }).create({ _type: 'told' })
  await eventually(() => expect(tried.length).toBeGreaterThan(0))
  const exited = exitOf(child)
  child.kill('SIGKILL')
  await exited

  receiver.answer = () => 200
  await readyUrl(start(env))
  // A call in progress at the kill is tried again once its lease is over.
  await eventually(() => expect(receiver.calls).toHaveLength(1))
  const same = ({ body, headers }: ReceivedCall) => ({ body, key: headers['idempotency-key'] })
  expect(receiver.calls.map(same)).toEqual(tried.slice(0, 1).map(same))
})

test('the lake stops on SIGTERM even if a listener is connected', async () => {
  const child = start()
  const url = await readyUrl(child)
  const events: unknown[] = []
  const subscription = clientOf({ url })
    .listen('*', {}, { events: ['welcome'] })
    .subscribe({ next: (event) => events.push(event), error: () => undefined })
  await eventually(() => expect(events).toHaveLength(1))
  const exited = exitOf(child)
  child.kill('SIGTERM')
  expect(await exited).toBe(0)
  subscription.unsubscribe()
})

test('a start that fails says the reason in one line and exits with 1', async () => {
  for (const env of [
    { DATABASE_URL: 'postgresql://nobody:hidden-word@127.0.0.1:1/none' },
    { SITE_URL: 'nowhere' },
    { LAKE_WEBHOOKS: '[{"name": "Site", "url": "nowhere", "secret": "hidden-word"}]' },
  ]) {
    const child = start(env)
    let words = ''
    child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()))
    expect(await exitOf(child)).toBe(1)
    expect(words).toMatch(/^The Content Lake could not start: .+\n$/)
    expect(words).not.toContain('hidden-word')
  }
})

test('without the database reads work and writes are 503 in words; once it is back, both work', async () => {
  const client = clientOf({ url: await readyUrl(start()) })
  await client.create({ _id: 'before', _type: 'post' })
  const { pathname } = new URL(database.connectionString)
  const name = pathname.slice(1)
  const elsewhere = new URL(database.connectionString)
  elsewhere.pathname = '/postgres'
  const admin = new pg.Client({ connectionString: elsewhere.href })
  await admin.connect()
  await admin.query(`alter database ${name} allow_connections false`)
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])

  const refused = await client.create({ _type: 'post' }).catch((error: unknown) => error)
  expect(refused).toMatchObject({ statusCode: 503, message: expect.stringContaining('out of reach') })
  expect(await client.fetch('*[_id == "before"][0]._id')).toBe('before')

  await admin.query(`alter database ${name} allow_connections true`)
  await admin.end()
  await eventually(async () => expect((await client.create({ _type: 'post' }))._type).toBe('post'))
})

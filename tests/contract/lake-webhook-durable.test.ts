import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAnyPort } from '#lib/local/run/ports.ts'
import { startPostgres } from '#lib/local/postgres/server.ts'
import type { RunningPostgres } from '#lib/local/postgres/server.ts'
import { makeTemporaryFolder } from '#lib/local/postgres/temporary-postgres.ts'
import { parseWebhooks } from '#sanity/lake/wire/webhook-request.ts'
import { eventually } from '#tests/setup/eventually.ts'
import { clientOf, startLake } from './lake-harness.ts'
import { useWebhookReceiver } from './webhook-receiver.ts'
import type { ReceivedCall } from './webhook-receiver.ts'

const receiver = useWebhookReceiver()
let folder = ''
let options: Parameters<typeof startPostgres>[0]
let postgres: RunningPostgres | undefined

beforeAll(async () => {
  folder = await makeTemporaryFolder()
  options = {
    dataDir: path.join(folder, 'postgres'),
    password: crypto.randomUUID(),
    port: await findAnyPort(),
    logFile: path.join(folder, 'postgres.log'),
  }
  postgres = await startPostgres(options)
})
afterAll(async () => {
  await postgres?.stop()
  await rm(folder, { recursive: true, force: true })
})

test('calls queued before a kill of PostgreSQL are made once it is back, in order, each with the same body and key', async () => {
  if (!postgres) throw new Error('PostgreSQL did not start')
  const tried: ReceivedCall[] = []
  receiver.answer = (call) => {
    tried.push(call)
    return 503
  }
  const rule = { on: ['create', 'update'], projection: '{_id, title}' }
  const webhooks = parseWebhooks(
    JSON.stringify([{ name: 'Site', url: receiver.url, rule, isPersistent: true }]),
  )
  const lake = await startLake({
    connectionString: postgres.connectionString,
    assetsFolder: path.join(folder, 'assets'),
    webhooks,
  })
  try {
    const client = clientOf({ url: lake.url })
    await client.create({ _id: 'a', _type: 'post', title: 'One' })
    await client.patch('a').set({ title: 'Two' }).commit()
    await eventually(() => expect(tried.length).toBeGreaterThan(0))

    process.kill(postgres.pid, 'SIGKILL')
    await postgres.exited
    receiver.answer = () => 200
    postgres = await startPostgres(options)

    // A call in progress at the kill is tried again once its lease is over.
    await eventually(() => expect(receiver.calls).toHaveLength(2))
    expect(receiver.bodies()).toEqual([
      { _id: 'a', title: 'One' },
      { _id: 'a', title: 'Two' },
    ])
    expect(receiver.calls[0]?.headers['idempotency-key']).toBe(tried[0]?.headers['idempotency-key'])
  } finally {
    await lake.stop()
  }
})

import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import pg from 'pg'
import pino from 'pino'
import { beforeEach, expect, test } from 'vitest'
import { parseWebhooks } from '#sanity/lake/wire/webhook-request.ts'
import { siteWebhook } from '#sanity/webhook.ts'
import { eventually } from '#tests/setup/eventually.ts'
import { useLake } from './lake-harness.ts'
import { useWebhookReceiver } from './webhook-receiver.ts'

const secret = 'webhook-secret-of-the-tests'
const receiver = useWebhookReceiver()
const logged: { level: number; msg: string; documentId?: string; attemptCount?: number }[] = []
const lake = useLake(() => ({
  log: pino({}, { write: (line) => void logged.push(JSON.parse(line) as (typeof logged)[number]) }),
  webhooks: parseWebhooks(
    JSON.stringify([{ ...siteWebhook, id: 'site', url: receiver.url, secret, isPersistent: true }]),
  ),
}))
const { calls, bodies } = receiver
beforeEach(() => {
  calls.length = 0
  receiver.answer = () => 200
})

test('the site gets a call for each change of a public document, with its old and new address and its time of publication', async () => {
  const client = lake.client()
  const publishedAt = '2026-11-23T14:15:00+02:00'
  await client.create({ _id: 'told', _type: 'post', slug: { current: 'old' }, publishedAt })
  await eventually(() => expect(calls).toHaveLength(1))
  await client
    .patch('told')
    .set({ slug: { current: 'new' } })
    .commit()
  await eventually(() => expect(calls).toHaveLength(2))
  await client.delete('told')
  await eventually(() => expect(calls).toHaveLength(3))
  const told = { _id: 'told', _type: 'post', publishedAt, from: null, fromBefore: null }
  expect(bodies()).toEqual([
    { ...told, operation: 'create', slug: 'old', slugBefore: null },
    { ...told, operation: 'update', slug: 'new', slugBefore: 'old' },
    { ...told, operation: 'delete', slug: 'new', slugBefore: 'new' },
  ])
})

test('@sanity/webhook verifies the signature of a call, and its headers name document, operation and transaction', async () => {
  const { transactionId } = await lake
    .client()
    .create({ _id: 'signed', _type: 'page' }, { returnDocuments: false })
  await eventually(() => expect(calls).toHaveLength(1))
  const { body = '', headers = {} } = calls[0] ?? {}
  const signature = String(headers[SIGNATURE_HEADER_NAME])
  expect(await isValidSignature(body, signature, secret)).toBe(true)
  expect(await isValidSignature(`${body} `, signature, secret)).toBe(false)
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'idempotency-key': expect.stringContaining(transactionId) as string,
    'sanity-project-id': 'local',
    'sanity-dataset': 'production',
    'sanity-document-id': 'signed',
    'sanity-operation': 'create',
    'sanity-transaction-id': transactionId,
    'sanity-transaction-time': expect.stringMatching(/^\d{4}-.+Z$/) as string,
    'sanity-webhook-id': 'site',
  })
})

test('there is no call for drafts, versions and types that the site does not show', async () => {
  const client = lake.client()
  await client.create({ _id: 'drafts.quiet', _type: 'post' })
  await client.create({ _id: 'versions.r1.quiet', _type: 'post' })
  await client.create({ _id: 'other', _type: 'note' })
  await client.create({ _id: 'loud', _type: 'page' })
  await eventually(() => expect(calls).toHaveLength(1))
  expect(bodies()).toMatchObject([{ _id: 'loud' }])
})

test('a refused call, even with a 4xx, is repeated until the site accepts it', async () => {
  const refusals = [503, 401, 410]
  receiver.answer = () => refusals.shift() ?? 200
  await lake.client().create({ _id: 'stubborn', _type: 'post' })
  await eventually(() => expect(calls).toHaveLength(1))
  expect(bodies()).toMatchObject([{ _id: 'stubborn' }])
})

test('the log has a line, of the level of the failures, for a call accepted after failures, and none for other calls', async () => {
  const refusals = [503]
  receiver.answer = ({ body }) => (body.includes('late') ? refusals.shift() : undefined) ?? 200
  const client = lake.client()
  await client.create({ _id: 'late', _type: 'post' })
  await client.create({ _id: 'prompt', _type: 'post' })
  const about = (id: string) => logged.filter(({ documentId }) => documentId === id)
  await eventually(() =>
    expect(about('late')).toMatchObject([
      { level: pino.levels.values['warn'], msg: 'webhook call not accepted', attemptCount: 1 },
      { level: pino.levels.values['warn'], msg: 'webhook call accepted after failures', attemptCount: 2 },
    ]),
  )
  await eventually(() => expect(calls).toHaveLength(2))
  expect(about('prompt')).toEqual([])
})

test('calls interrupted by a restart are made after it, in order for each document; no call delays a transaction', async () => {
  receiver.answer = () => 503
  const client = lake.client()
  await Promise.all(['r1', 'r2', 'r3'].map((_id) => client.create({ _id, _type: 'post' })))
  await client
    .patch('r1')
    .set({ slug: { current: 'second' } })
    .commit()
  await client
    .patch('r1')
    .set({ slug: { current: 'third' } })
    .commit()
  expect(await client.fetch('count(*[_id in ["r1", "r2", "r3"]])')).toBe(3)
  await lake.restart()
  receiver.answer = () => 200
  await eventually(() => expect(calls.length).toBeGreaterThanOrEqual(5))
  const told = bodies() as { _id: string; slug: string | null }[]
  expect(new Set(told.map(({ _id }) => _id))).toEqual(new Set(['r1', 'r2', 'r3']))
  expect(told.filter(({ _id }) => _id === 'r1').map(({ slug }) => slug)).toEqual([null, 'second', 'third'])
})

test('a wrong call is given up, and blocks neither its document nor others, even after a restart', async () => {
  const isPoisoned = (body: string) => body.includes('"slug":"poison"')
  let refusedCount = 0
  receiver.answer = ({ body }) => {
    if (!isPoisoned(body)) return 200
    refusedCount += 1
    return 413
  }
  const client = lake.client()
  await client.create({ _id: 'poisoned', _type: 'post', slug: { current: 'poison' } })
  await client.delete('poisoned')
  await client.create({ _id: 'bystander', _type: 'post' })
  await eventually(() => expect(bodies()).toMatchObject([{ _id: 'bystander' }]))
  await lake.restart()
  await eventually(() => expect(refusedCount).toBeGreaterThanOrEqual(5))
  await client.create({ _id: 'poisoned', _type: 'post', slug: { current: 'cured' } })
  await eventually(() => expect(bodies()).toMatchObject([{}, { _id: 'poisoned', slug: 'cured' }]))
  expect(await deadLetters()).toEqual([
    { document_id: 'poisoned', operation: 'create', last_error: 'answered 413' },
    { document_id: 'poisoned', operation: 'delete', last_error: 'answered 413' },
  ])
})

test('replacing a document by one of another type makes calls for a deletion and a creation', async () => {
  const client = lake.client()
  await client.create({ _id: 'turned', _type: 'post', slug: { current: 'a' } })
  await client.createOrReplace({ _id: 'turned', _type: 'page', slug: { current: 'b' } })
  await eventually(() => expect(calls).toHaveLength(3))
  expect(bodies()).toMatchObject([
    { operation: 'create', _type: 'post', slug: 'a' },
    { operation: 'delete', _type: 'post', slug: 'a' },
    { operation: 'create', _type: 'page', slug: 'b' },
  ])
})

async function deadLetters() {
  const database = new pg.Client({ connectionString: lake.connectionString })
  await database.connect()
  const { rows } = await database.query(
    'select document_id, operation, last_error from lake.webhook_deliveries where given_up_at is not null order by id',
  )
  await database.end()
  return rows as unknown[]
}

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { useLake } from './lake-harness.ts'

const secret = 'webhook-secret-of-the-tests'
const calls: { body: string; signature: string }[] = []
let refusalCount = 0
let port = 0

const receiver = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    if (refusalCount > 0) {
      refusalCount -= 1
      response.writeHead(503).end()
      return
    }
    calls.push({ body, signature: String(request.headers[SIGNATURE_HEADER_NAME]) })
    response.writeHead(200).end()
  })
})

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  port = (receiver.address() as AddressInfo).port
})
afterAll(() => receiver.close())
beforeEach(() => {
  calls.length = 0
})

const lake = useLake(() => ({ webhook: { url: `http://127.0.0.1:${String(port)}/api/revalidate`, secret } }))
const bodies = () => calls.map(({ body }) => JSON.parse(body) as unknown)

test('each change of a public document is told, with its slug and signed as @sanity/webhook verifies', async () => {
  const client = lake.client()
  await client.create({ _id: 'told', _type: 'post', slug: { current: 'told' } })
  await vi.waitFor(() => expect(calls).toHaveLength(1))
  await client.patch('told').set({ title: 'T' }).commit()
  await vi.waitFor(() => expect(calls).toHaveLength(2))
  await client.delete('told')
  await vi.waitFor(() => expect(calls).toHaveLength(3))
  expect(bodies()).toEqual(
    ['create', 'update', 'delete'].map((operation) => ({
      _id: 'told',
      _type: 'post',
      slug: 'told',
      operation,
    })),
  )
  const [call] = calls
  expect(await isValidSignature(call?.body ?? '', call?.signature ?? '', secret)).toBe(true)
  expect(await isValidSignature(`${call?.body ?? ''} `, call?.signature ?? '', secret)).toBe(false)
})

test('of drafts nothing is told', async () => {
  const client = lake.client()
  await client.create({ _id: 'drafts.quiet', _type: 'post' })
  await client.create({ _id: 'loud', _type: 'page' })
  await vi.waitFor(() => expect(calls).toHaveLength(1))
  expect(bodies()).toEqual([{ _id: 'loud', _type: 'page', slug: null, operation: 'create' }])
})

test('a call that is refused is made again until it is accepted', async () => {
  refusalCount = 2
  await lake.client().create({ _id: 'stubborn', _type: 'post' })
  await vi.waitFor(() => expect(calls).toHaveLength(1), { timeout: 10_000 })
  expect(bodies()).toMatchObject([{ _id: 'stubborn' }])
})

test('calls that a restart interrupts are made after it, and none holds a transaction up', async () => {
  refusalCount = 1_000
  const client = lake.client()
  await Promise.all(['r1', 'r2', 'r3'].map((_id) => client.create({ _id, _type: 'post' })))
  expect(await client.fetch('count(*[_id in ["r1", "r2", "r3"]])')).toBe(3)
  await lake.restart()
  refusalCount = 0
  await vi.waitFor(() => expect(calls.length).toBeGreaterThanOrEqual(3), { timeout: 15_000 })
  expect(new Set(bodies().map((body) => (body as { _id: string })._id))).toEqual(new Set(['r1', 'r2', 'r3']))
})

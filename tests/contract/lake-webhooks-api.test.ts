import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Accounts } from '#sanity/lake/accounts/accounts.ts'
import { eventually } from '#tests/setup/eventually.ts'
import { countWebhookCalls } from '../setup/count-webhook-calls.ts'
import { readToken, useLake } from './lake-harness.ts'
import { useWebhookReceiver } from './webhook-receiver.ts'

const receiver = useWebhookReceiver()
let laterMs = 0
const accounts: Accounts = {
  authenticate: (request) => {
    const role = request.headers.get('cookie')
    const isRole = role === 'editor' || role === 'administrator'
    const person = { id: 'n', name: 'Nicole', email: 'nicole@example.com', imageUrl: null }
    return Promise.resolve(isRole ? { ...person, role } : undefined)
  },
  endSession: () => Promise.resolve(),
  findPeople: () => Promise.resolve([]),
}
const lake = useLake(() => ({
  accounts,
  ownOrigins: [new URL(receiver.url).origin],
  clock: { now: () => new Date(Date.now() + laterMs) },
}))
const { calls, bodies } = receiver
const uri = '/hooks/projects/local'
const manager = (token?: string) => lake.client({ apiVersion: '2021-10-04', ...(token ? { token } : {}) })
interface Shown {
  id: string
  name: string
}

const make = (fields: object = {}) =>
  manager().request<Shown>({
    uri,
    method: 'POST',
    body: {
      name: 'Index',
      url: receiver.url,
      dataset: 'production',
      rule: { on: ['create', 'update', 'delete'], filter: '_type == "post"', projection: '{_id, title}' },
      ...fields,
    },
  })

const pendingCount = () => countWebhookCalls(lake.connectionString)

beforeEach(() => {
  calls.length = 0
  laterMs = 0
  receiver.answer = () => 200
})
afterEach(async () => {
  for (const { id } of await manager().request<Shown[]>({ uri })) {
    await manager().request({ uri: `${uri}/${id}`, method: 'DELETE' })
  }
})

describe('hooks/projects', () => {
  test('creates, lists, shows, changes and deletes webhooks, and never shows a secret', async () => {
    const made = await make({ secret: 'hidden-word', headers: { authorization: 'Bearer x' } })
    expect(made).toMatchObject({ type: 'document', projectId: 'local', httpMethod: 'POST', hasSecret: true })
    expect(await manager().request({ uri })).toEqual([made])
    const patch = { rule: { on: ['delete'] }, description: 'Only what goes' }
    const changed = await manager().request<Shown>({ uri: `${uri}/${made.id}`, method: 'PATCH', body: patch })
    expect(changed).toEqual({
      ...made,
      description: 'Only what goes',
      rule: { on: ['delete'], filter: null, projection: null },
    })
    expect(await manager().request({ uri: `${uri}/${made.id}` })).toEqual(changed)
    expect(JSON.stringify([made, changed])).not.toContain('hidden-word')
    await manager().request({ uri: `${uri}/${made.id}`, method: 'DELETE' })
    await expect(manager().request({ uri: `${uri}/${made.id}` })).rejects.toMatchObject({ statusCode: 404 })
  })

  test('needs an administrator or the write token; editors are refused', async () => {
    const asRole = (cookie: string) =>
      lake.client({ token: undefined as never, headers: { cookie } }).request({ uri })
    expect(await asRole('administrator')).toEqual([])
    await expect(asRole('editor')).rejects.toMatchObject({ statusCode: 403 })
    await expect(manager(readToken).request({ uri })).rejects.toMatchObject({ statusCode: 403 })
    await expect(lake.client({ token: undefined as never }).request({ uri })).rejects.toMatchObject({
      statusCode: 401,
    })
  })

  test('names every fault of a webhook at once', async () => {
    const refused = make({ url: 'nowhere', rule: { on: [], filter: '_type ==' } })
    await expect(refused).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringMatching(/url: .*; rule\.on: .*rule\.filter: /) as string,
    })
  })
})

describe('a webhook of the API', () => {
  test('is called as configured, also after a restart, but not while it is disabled', async () => {
    const { id } = await make({ secret: 'a secret', httpMethod: 'PUT', headers: { 'x-own': 'yes' } })
    await lake.restart()
    await lake.client().create({ _id: 'w1', _type: 'post', title: 'One' })
    await eventually(() => expect(calls).toHaveLength(1))
    const { method, headers, body } = calls[0] ?? { method: '', headers: {}, body: '' }
    expect({ method, body, own: headers['x-own'], id: headers['sanity-webhook-id'] }).toEqual({
      method: 'PUT',
      body: '{"_id":"w1","title":"One"}',
      own: 'yes',
      id,
    })
    expect(await isValidSignature(body, String(headers[SIGNATURE_HEADER_NAME]), 'a secret')).toBe(true)

    await manager().request({ uri: `${uri}/${id}`, method: 'PATCH', body: { isDisabledByUser: true } })
    await make({ name: 'Other', rule: { on: ['create'], projection: '"other"' } })
    await lake.client().create({ _id: 'w2', _type: 'post' })
    await eventually(() => expect(calls).toHaveLength(2))
    expect(bodies()[1]).toBe('other')
  })

  test('sends a body with GET, too', async () => {
    await make({ httpMethod: 'GET' })
    await lake.client().create({ _id: 'g1', _type: 'post' })
    await eventually(() => expect(calls).toHaveLength(1))
    expect(calls[0]).toMatchObject({ method: 'GET', body: '{"_id":"g1","title":null}' })
  })

  test.each([400, 404, 410])('is not called again after an answer %i', async (status) => {
    let tries = 0
    receiver.answer = () => {
      tries += 1
      return status
    }
    await make()
    await lake.client().create({ _type: 'post' })
    await eventually(() => expect(tries).toBe(1))
    await eventually(async () => expect(await pendingCount()).toBe(0))
    expect(tries).toBe(1)
  })

  test('is called again after 429 and 5xx, for half an hour after the change', async () => {
    const statuses = [429, 500]
    receiver.answer = () => statuses.shift() ?? 200
    await make()
    await lake.client().create({ _type: 'post' })
    await eventually(() => expect(calls).toHaveLength(1))

    receiver.answer = () => 503
    await lake.client().create({ _type: 'post' })
    await eventually(async () => expect(await pendingCount()).toBe(1))
    laterMs = 31 * 60_000
    await eventually(async () => expect(await pendingCount()).toBe(0))
  })

  test.each(['localhost', '[::1]', '127.0.0.2', '0.0.0.0', '[::ffff:127.0.0.1]'])(
    'does not call the private address %s',
    async (host) => {
      const { port } = new URL(receiver.url)
      await make({ url: `http://${host}:${port}/hook` })
      await lake.client().create({ _type: 'post' })
      await eventually(async () => expect(await pendingCount()).toBe(0))
      expect(calls).toHaveLength(0)
    },
  )

  test('delays neither another webhook nor a transaction when it hangs or fails', async () => {
    let slowTries = 0
    receiver.answer = ({ headers }) => {
      if (!headers['x-slow']) return 200
      slowTries += 1
      return undefined
    }
    await make({ name: 'Slow', headers: { 'x-slow': 'yes' } })
    await make({ name: 'Broken', rule: { on: ['create'], projection: 'documents::get("a")' } })
    await make({ name: 'Quick' })
    for (const _id of ['q1', 'q2', 'q3']) await lake.client().create({ _id, _type: 'post' })
    await eventually(() => expect(calls).toHaveLength(3))
    // The first call still hangs: no other waited for its end.
    expect(slowTries).toBeLessThanOrEqual(1)
  })
})

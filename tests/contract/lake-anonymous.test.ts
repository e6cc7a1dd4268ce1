import { beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { eventually } from '#tests/setup/eventually.ts'
import { readToken, useLake } from './lake-harness.ts'

const lake = useLake()
const secret = 'zq7secret'
const hidden = ['drafts.hidden', 'versions.rsummer.hidden', 'private.hidden']

beforeAll(async () => {
  const transaction = lake.client().transaction()
  for (const _id of hidden) {
    transaction.createOrReplace({ _id, _type: 'post', title: secret, slug: { current: secret } })
  }
  transaction.createOrReplace({
    _id: 'open',
    _type: 'post',
    title: 'Open to all',
    publishedAt: '2026-01-01T00:00:00Z',
    to: hidden.map((_ref, index) => ({ _key: String(index), _type: 'reference', _weak: true, _ref })),
  })
  await transaction.commit()
})

const ask = async (address: string, token?: string) => {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const response = await fetch(`${lake.url}/v2025-02-19/${address}`, { headers })
  return { status: response.status, text: await response.text() }
}
const query = (groq: string, more = '') => `data/query/production?query=${encodeURIComponent(groq)}${more}`

/** Requests whose answers show the secret to a caller with a token; otherwise the test would prove nothing. */
const telling: [what: string, address: string][] = [
  ['a query of all', query('*', '&perspective=raw')],
  ['the perspective of drafts', query('*', '&perspective=drafts')],
  ['a release', query('*', '&perspective=rsummer')],
  ['a source map', query('*[0...9]{title}', '&perspective=drafts&resultSourceMap=true')],
  ['an id', query('*[_id == "drafts.hidden"]', '&perspective=raw')],
  ['a path', query('*[_id in path("drafts.**")].title', '&perspective=raw')],
  ['what an id begins with', query('*[string::startsWith(_id, "private")].title', '&perspective=raw')],
  ['a reference followed', query('*[_id == "open"].to[]->title', '&perspective=raw')],
  ['a reference followed in a projection', query('*{"to": to[]->{title}}', '&perspective=raw')],
  ['a reference followed by its attribute', query('*[_id == "open"]{"t": to[2]->title}', '&perspective=raw')],
  ['a subquery', query('{"all": *[_type == "post"]{title}}', '&perspective=raw')],
  ['an order', query('*|order(title desc)[0...9].title', '&perspective=raw')],
  ['a score', query('*|score(title match "zq7s*"){title}', '&perspective=raw')],
  ['a text made of it', query('string::lower(array::join(*[].title, " "))', '&perspective=raw')],
  ['a select', query('*{"t": select(_id in path("**") => title)}', '&perspective=raw')],
  ['a document', 'data/doc/production/drafts.hidden'],
  ['several documents', 'data/doc/production/open,versions.rsummer.hidden,private.hidden'],
  ['all versions of a document', 'data/doc/production/hidden?includeAllVersions=true'],
  ['the export', 'data/export/production'],
  ['the export of a type', 'data/export/production?types=post'],
  ['its history', 'data/history/production/transactions/drafts.hidden'],
  ['everybody’s history', 'data/history/production/transactions?effectFormat=mendoza'],
  ['a document at a time', 'data/history/production/documents/drafts.hidden?time=2100-01-01T00:00:00Z'],
]
describe('a caller without a token learns nothing of a document with a dot in its id', () => {
  test.each(telling)('%s', async (_, address) => {
    expect((await ask(address, readToken)).text).toContain(secret)
    const { status, text } = await ask(address)
    expect([200, 400, 401, 403, 404]).toContain(status)
    expect(text).not.toContain(secret)
  })

  test.each([
    ['a count', 'count(*)', 1],
    ['a count by its words', `count(*[title match "${secret}"])`, 0],
    ['a count by what it is referred to', 'count(*[references(*[_id == "private.hidden"]._id)])', 0],
    ['whether it is there', 'defined(*[_id == "private.hidden"][0])', false],
    ['how long a text is', 'length(array::join(*[].title, ""))', 'Open to all'.length],
  ])('%s', async (_name, groq, expected) => {
    const { text } = await ask(query(groq, '&perspective=raw'))
    expect((JSON.parse(text) as { result: unknown }).result).toEqual(expected)
  })

  test.each([
    'data/history/production/events/documents/hidden',
    'data/references/production/documents/private.hidden/to',
    'data/live/events/production?includeDrafts=true',
    'users/me/keyvalue',
    'hooks/projects/local',
  ])('%s needs a token or a session', async (address) => {
    expect((await ask(address)).status).toBeGreaterThanOrEqual(401)
  })

  test.each([
    `*[string::split(title, 1)]`,
    `*[title match "open"][0].title->`,
    `*[_id == "drafts.hidden"] | order(`,
    `string(*[_id == "private.hidden"][0].title, 2)`,
  ])('the text of a fault: %s', async (groq) => {
    const { text } = await ask(query(groq, '&perspective=raw'))
    expect(text).not.toContain(secret)
  })

  test.each([
    ['mutate', { mutations: [{ patch: { id: 'drafts.hidden', ifRevisionID: 'x', set: { title: 'a' } } }] }],
    ['mutate', { mutations: [{ create: { _id: 'drafts.hidden', _type: 'post' } }] }],
    ['mutate', { mutations: [{ delete: { query: '*' } }] }],
    ['actions', { actions: [{ actionType: 'sanity.action.document.discard', draftId: 'drafts.hidden' }] }],
  ])('a write by %s does not show whether the document exists', async (endpoint, body) => {
    const answer = await fetch(`${lake.url}/v2025-02-19/data/${endpoint}/production?returnDocuments=true`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    expect(answer.status).toBe(401)
    expect(await answer.text()).not.toContain('hidden')
  })
})

const streams = [
  `data/listen/production?query=${encodeURIComponent('*')}&includeAllVersions=true&includeResult=true&includePreviousRevision=true&includeMutations=true&effectFormat=mendoza`,
  `data/listen/production?query=${encodeURIComponent('*[_id in path("drafts.**") || _id == "open"]')}&enableResume=true&includeResult=true`,
  `data/listen/production?query=${encodeURIComponent('*[count(to[]->title) >= 0 || defined(title)]')}&includeResult=true`,
  'data/live/events/production',
]
describe('an anonymous stream shows no change of a document with a dot in its id', () => {
  test.each(streams)('%s', async (address) => {
    const socket = new WebSocket(`${lake.url.replace(/^http/, 'ws')}/v2025-02-19/${address}`)
    let text = ''
    socket.on('message', (data) => (text += (data as Buffer).toString('utf8')))
    await eventually(() => expect(text).toContain('event: welcome'))
    const before = text
    for (const _id of hidden) {
      await lake
        .client()
        .patch(_id)
        .set({ note: `${secret}-${_id}` })
        .commit()
    }
    const told = text.slice(before.length)
    expect(told).not.toMatch(/event: (mutation|message)/)
    await lake.client().patch('open').set({ note: crypto.randomUUID() }).commit()
    await eventually(() => expect(text.slice(before.length)).toMatch(/event: (mutation|message)/))
    expect(text.match(/event: (mutation|message)/g)).toHaveLength(1)
    expect(text).not.toContain(secret)
    socket.close()
  })
})

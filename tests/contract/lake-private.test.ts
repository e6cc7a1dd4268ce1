import { afterEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { eventually } from '#tests/setup/eventually.ts'
import { readToken, useLake } from './lake-harness.ts'

const noon = new Date('2026-11-23T12:00:00Z')
const due = '2026-11-23T14:30:00+02:00'
const afterDue = new Date('2026-11-23T12:30:00.001Z')
let now = noon
const clock = { now: () => now }
const closed = useLake(() => ({ isPublic: false }))
const lake = useLake(() => ({ clock }))
const secret = 'zq8secret'
const picture = `image-${'a'.repeat(40)}-3000x2000-png`
const shared = `image-${'b'.repeat(40)}-3000x2000-png`
const unused = `image-${'c'.repeat(40)}-3000x2000-png`

async function fill() {
  const asset = (_id: string) => ({ _id, _type: 'sanity.imageAsset', originalFilename: `${secret} ${_id}` })
  const holding = (_ref: string) => ({ _type: 'image', asset: { _type: 'reference', _ref } })
  await lake
    .client()
    .transaction()
    .createOrReplace({ _id: 'nicole', _type: 'author', name: 'Nicole', portrait: holding(shared) })
    .createOrReplace(asset(picture))
    .createOrReplace({ ...asset(shared), originalFilename: 'shared' })
    .createOrReplace(asset(unused))
    .createOrReplace({
      ...{ _id: 'scheduled', _type: 'post', title: secret, slug: { current: secret }, publishedAt: due },
      cover: holding(picture),
      author: { _type: 'reference', _ref: 'nicole' },
      body: [{ _key: 'f', _type: 'figure', picture: holding(shared) }],
    })
    .createOrReplace({ _id: 'undated', _type: 'post', title: secret, slug: { current: 'undated' } })
    .createOrReplace({ _id: 'not-a-date', _type: 'post', title: secret, publishedAt: '1' })
    .createOrReplace({
      ...{ _id: 'out', _type: 'post', title: 'Out', publishedAt: '2026-11-01T08:00:00Z' },
      next: { _type: 'reference', _ref: 'scheduled' },
    })
    .commit()
}

const ask = async ({ url, token }: { url: string; token?: string }, address: string) => {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const response = await fetch(`${url}/v2025-02-19/${address}`, { headers })
  return { status: response.status, text: await response.text() }
}
const query = (groq: string, more = '&perspective=raw') =>
  `data/query/production?query=${encodeURIComponent(groq)}${more}`

afterEach(() => {
  now = noon
})

describe('a lake that is not public gives an anonymous caller 401', () => {
  test.each([
    query('1'),
    query('*'),
    'data/doc/production/a',
    'data/export/production',
    `data/listen/production?query=${encodeURIComponent('*')}`,
    'data/live/events/production',
    'data/references/production/documents/a/to',
    'data/history/production/transactions',
    'projects/local/datasets',
  ])('%s', async (address) => {
    const { status, text } = await ask(closed, address)
    expect([status, text]).toEqual([401, expect.stringContaining('SIO-401-ANF')])
  })

  test('but a token can read, and everybody gets pictures', async () => {
    expect(await closed.client({ token: readToken }).fetch('1')).toBe(1)
    expect(await ask({ url: closed.url, token: readToken }, 'projects/local/datasets')).toMatchObject({
      text: '[{"name":"production","aclMode":"private"}]',
    })
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>')
    const { url } = await closed.client().assets.upload('image', drawing, { filename: 'a.svg' })
    const delivered = await fetch(closed.url + new URL(url).pathname.replace(/^\/lake/, ''))
    expect([delivered.status, await delivered.text()]).toEqual([200, drawing.toString()])
  })

  test.each(['data/listen/production?query=*', 'data/live/events/production'])(
    'also over a socket: %s',
    async (address) => {
      const socket = new WebSocket(`${closed.url.replace(/^http/, 'ws')}/v2025-02-19/${address}`)
      const status = await new Promise((resolve) => {
        socket.once('unexpected-response', (_, response) => resolve(response.statusCode))
        socket.once('open', () => resolve('open'))
        socket.once('error', () => resolve('error'))
      })
      socket.on('error', () => undefined)
      socket.close()
      expect(status).toBe(401)
    },
  )
})

/** Requests whose answers show the post to a caller with a token; otherwise the test would prove nothing. */
const telling: [what: string, address: string][] = [
  ['a query of all', query('*')],
  ['published', query('*', '&perspective=published')],
  ['a post by its id', query('*[_id == "scheduled"]')],
  ['an address', query('*[slug.current match "zq8*"].title')],
  ['a reference followed', query('*[_id == "out"].next->title')],
  ['a reference followed in a projection', query('*{"to": next->}')],
  ['what refers to an author', query('*[_type == "author"]{"by": *[references(^._id)].title}')],
  ['what refers to a picture', query(`*[references("${shared}") && _type == "post"]{title}`)],
  [
    'a slow query',
    query('*[_type == "post"]|order(title desc)[0...9]{title, "n": count(*[title match "zq8*"])}'),
  ],
  ['a source map', query('*[_type == "post"]{title}', '&perspective=raw&resultSourceMap=true')],
  ['a picture’s document', query('*[_type == "sanity.imageAsset"]{originalFilename}')],
  ['a document', 'data/doc/production/scheduled,undated,not-a-date'],
  ['the document of its picture', `data/doc/production/${picture}`],
  ['all versions', 'data/doc/production/scheduled?includeAllVersions=true'],
  ['the export', 'data/export/production'],
  ['the export in pages', 'data/export/production?nextCursor='],
  ['the export of pictures', 'data/export/production?types=sanity.imageAsset'],
  ['the history', 'data/history/production/transactions/scheduled?effectFormat=mendoza'],
]

describe('in a public lake an anonymous caller can’t read a post before it is due', () => {
  test.each(telling)('%s', async (_, address) => {
    await fill()
    expect((await ask({ url: lake.url, token: readToken }, address)).text).toContain(secret)
    expect((await ask(lake, address)).text).not.toContain(secret)
  })

  test.each([
    { name: 'posts counted', groq: 'count(*[_type == "post"])', expected: 1 },
    { name: 'by words', groq: `count(*[title match "${secret}"])`, expected: 0 },
    { name: 'by a reference', groq: 'count(*[_id == "out" && defined(next->_id)])', expected: 0 },
    { name: 'pictures counted', groq: 'count(*[_type == "sanity.imageAsset"])', expected: 1 },
    { name: 'the next one due', groq: '*[publishedAt > now()][0].publishedAt', expected: null },
  ])('$name', async ({ groq, expected }) => {
    await fill()
    const { text } = await ask(lake, query(groq))
    expect((JSON.parse(text) as { result: unknown }).result).toEqual(expected)
  })

  test('once it is due every endpoint shows the post and its picture to everybody', async () => {
    await fill()
    const seen = async () => ({
      titles: (
        await lake.client({ token: undefined as never }).fetch<string[]>('*[_type == "post"].title')
      ).sort(),
      doc: (await ask(lake, `data/doc/production/scheduled,${picture}`)).text.split(secret).length > 2,
      export: (await ask(lake, 'data/export/production')).text.includes(`"_id":"${picture}"`),
    })
    expect(await seen()).toEqual({ titles: ['Out'], doc: false, export: false })
    now = afterDue
    expect(await seen()).toEqual({ titles: ['Out', secret], doc: true, export: true })
    await lake.client().patch('scheduled').set({ publishedAt: '2030-01-01T00:00:00Z' }).commit()
    expect(await seen()).toEqual({ titles: ['Out'], doc: false, export: false })
  })

  test('a picture’s document stops being public with its last public referrer', async () => {
    await fill()
    now = afterDue
    const ids = () =>
      lake.client({ token: undefined as never }).fetch<string[]>('*[_type match "sanity.*"]._id')
    expect(await ids()).toEqual([picture, shared])
    await lake.client().patch('scheduled').unset(['cover', 'body']).commit()
    expect(await ids()).toEqual([shared])
    await lake.client().patch('nicole').unset(['portrait']).commit()
    expect(await ids()).toEqual([])
  })
})

const streams = [
  `data/listen/production?query=${encodeURIComponent('*')}&includeResult=true&includePreviousRevision=true&includeMutations=true&effectFormat=mendoza`,
  `data/listen/production?query=${encodeURIComponent('*[defined(title)]')}&enableResume=true&includeResult=true`,
  'data/live/events/production',
]

test.each(streams)('an anonymous stream shows no scheduled post: %s', async (address) => {
  await fill()
  // The post of the tests before is due; the clock goes on from there.
  const later = '2030-01-01T00:00:00Z'
  await lake.client().patch('scheduled').set({ publishedAt: later }).commit()
  const socket = new WebSocket(`${lake.url.replace(/^http/, 'ws')}/v2025-02-19/${address}`)
  let text = ''
  const events = () => text.match(/event: (mutation|message)/g)?.length ?? 0
  socket.on('message', (data) => (text += (data as Buffer).toString('utf8')))
  await eventually(() => expect(text).toContain('event: welcome'))
  await lake
    .client()
    .patch('scheduled')
    .set({ title: `${secret} 2` })
    .commit()
  await lake
    .client()
    .patch('undated')
    .set({ title: `${secret} 2` })
    .commit()
  await lake.client().patch('out').set({ title: 'Out, 2' }).commit()
  await eventually(() => expect(events()).toBe(1))

  // A post that becomes public is shown whole, without its hidden state before.
  const published = { title: 'Now out', publishedAt: '2026-11-01T09:00:00Z', slug: { current: 'now-out' } }
  await lake.client().patch('scheduled').set(published).commit()
  await eventually(() => expect(events()).toBe(2))
  // For listeners a post that is scheduled again disappears.
  await lake
    .client()
    .patch('scheduled')
    .set({ title: `${secret} 3`, publishedAt: later })
    .commit()
  await eventually(() => expect(events()).toBe(3))
  expect(text).not.toContain(secret)
  if (address.includes('listen')) {
    const transitions = [...text.matchAll(/"transition":"(\w+)"/g)].map(([, transition]) => transition)
    expect(transitions).toEqual(['update', 'appear', 'disappear'])
  }
  socket.close()
})

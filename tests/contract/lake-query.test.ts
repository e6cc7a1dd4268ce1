import { beforeAll, expect, test } from 'vitest'
import { readToken, useLake } from './lake-harness.ts'

const lake = useLake()
/** A post is public once it is due. */
const publishedAt = '2026-01-01T00:00:00Z'
const anonymous = () => lake.client({ token: undefined as never })

beforeAll(async () => {
  await lake
    .client()
    .transaction()
    .create({ _id: 'nicole', _type: 'author', name: 'Nicole' })
    .create({
      _id: 'first',
      _type: 'post',
      title: 'First',
      slug: { current: 'first' },
      author: { _ref: 'nicole' },
      rank: 2,
      publishedAt,
    })
    .create({
      _id: 'second',
      _type: 'post',
      title: 'Second',
      slug: { current: 'second' },
      rank: 1,
      publishedAt,
    })
    .create({
      _id: 'drafts.first',
      _type: 'post',
      title: 'First, edited',
      slug: { current: 'first' },
      rank: 2,
    })
    .create({
      _id: 'drafts.third',
      _type: 'post',
      title: 'Secret third',
      slug: { current: 'third' },
      rank: 3,
    })
    .create({
      _id: 'versions.r1.second',
      _type: 'post',
      title: 'Second in release',
      slug: { current: 'second' },
    })
    .create({ _id: 'pointer', _type: 'pointer', to: { _ref: 'drafts.third', _weak: true } })
    .commit()
})

test('a query by slug follows references and takes parameters as JSON', async () => {
  const result = await lake
    .client()
    .fetch('*[_type == "post" && slug.current == $slug][0]{title, "author": author->name}', { slug: 'first' })
  expect(result).toEqual({ title: 'First', author: 'Nicole' })
})

test('a list is filtered, ordered and sliced', async () => {
  const titles = await lake.client().fetch('*[_type == "post"] | order(rank asc)[0...2].title')
  expect(titles).toEqual(['Second', 'First'])
})

test('the answer contains the query and the time, and a query of all documents has sync tags', async () => {
  const reply = await lake.client().fetch('count(*[_type == "author"])', {}, { filterResponse: false })
  expect(reply).toMatchObject({ query: 'count(*[_type == "author"])', result: 1 })
  expect(reply.ms).toBeTypeOf('number')
  expect(reply.syncTags?.every((tag) => tag.startsWith('s1:'))).toBe(true)
})

test('a query by POST, which may be longer than an address, has the same result', async () => {
  const ids = Array.from({ length: 2_000 }, (_, index) => `some-long-id-${String(index)}`)
  const result = await lake.client().fetch('*[_id in $ids]._id', { ids: [...ids, 'first'] })
  expect(result).toEqual(['first'])
})

test('`published` shows no drafts and is the default of new API versions; `raw` shows all documents and is that of old ones', async () => {
  const ids = '*[_type == "post"]._id'
  expect(await lake.client().fetch(ids)).toEqual(['first', 'second'])
  expect(await lake.client({ perspective: 'published' }).fetch(ids)).toEqual(['first', 'second'])
  const all = ['drafts.first', 'drafts.third', 'first', 'second', 'versions.r1.second']
  expect(await lake.client({ perspective: 'raw' }).fetch(ids)).toEqual(all)
  expect(await lake.client({ apiVersion: '2024-01-01' }).fetch(ids)).toEqual(all)
})

test('`drafts` shows a draft instead of its published document, under the published id', async () => {
  const posts = await lake
    .client({ perspective: 'drafts' })
    .fetch('*[_type == "post"]{_id, _originalId, title}')
  expect(posts).toEqual([
    { _id: 'first', _originalId: 'drafts.first', title: 'First, edited' },
    { _id: 'second', _originalId: 'second', title: 'Second' },
    { _id: 'third', _originalId: 'drafts.third', title: 'Secret third' },
  ])
})

test('a stack of perspectives shows a document from the first one that has it', async () => {
  const titles = await lake.client({ perspective: ['r1', 'drafts'] }).fetch('*[_type == "post"].title')
  expect(titles).toEqual(['First, edited', 'Second in release', 'Secret third'])
})

test('the read token reads drafts', async () => {
  const reader = lake.client({ token: readToken, perspective: 'raw' })
  expect(await reader.fetch('*[_id == "drafts.third"][0].title')).toBe('Secret third')
})

test.each(['raw', 'published', 'drafts'] as const)(
  'without a token `%s` shows no document with a dot in its id',
  async (perspective) => {
    const client = anonymous().withConfig({ perspective })
    expect(await client.fetch('count(*[_type == "post"])')).toBe(2)
    expect(await client.fetch('*[_id match "*third*" || title match "*edited*"]')).toEqual([])
    expect(await client.fetch('*[_id in path("drafts.**")]')).toEqual([])
    expect(await client.fetch('*[_id == $id][0]', { id: 'drafts.third' })).toBeNull()
    expect(await client.fetch('*[_id == "pointer"][0]{"title": to->title, "all": to->}')).toEqual({
      title: null,
      all: null,
    })
    expect(
      await client.fetch(
        '{"n": count(*[references("drafts.third")]), "x": *[_type == "pointer"][0].to->_id}',
      ),
    ).toEqual({
      n: 1,
      x: null,
    })
  },
)

test('without a token data/doc shows public documents only', async () => {
  expect(await anonymous().getDocuments(['first', 'drafts.first', 'nobody'])).toEqual([
    expect.objectContaining({ _id: 'first' }),
    null,
    null,
  ])
  expect(await lake.client().getDocument('drafts.first')).toMatchObject({ title: 'First, edited' })
})

test('data/doc names the omitted documents', async () => {
  const response = await fetch(`${lake.url}/v2025-02-19/data/doc/production/first,nobody`)
  expect(await response.json()).toMatchObject({
    documents: [{ _id: 'first' }],
    omitted: [{ id: 'nobody', reason: 'existence' }],
  })
})

test.each([
  ['*[_type == "post"', 'expected', 17],
  ['*[_type == $missing]', 'param $missing referenced, but not provided', 11],
  ['*[_type == "post"]{title', '', 0],
  ['*[nothing(1)]', 'undefined function: nothing', 0],
])('a malformed query is 400 with a sentence and its position: %s', async (query, words) => {
  const error = await lake
    .client()
    .fetch(query)
    .catch((fault: unknown) => fault)
  expect(error).toMatchObject({
    statusCode: 400,
    details: { type: 'queryParseError', query, start: expect.any(Number), end: expect.any(Number) },
  })
  if (words !== 'expected') expect(String(error)).toContain(words)
  expect(String(error)).toContain('GROQ query parse error')
})

test('an unsupported function is refused, not answered wrongly', async () => {
  await expect(lake.client().fetch('*[text::query("x")]')).rejects.toMatchObject({ statusCode: 400 })
})

test('a wrong token is 401, an unknown dataset 404, and an unknown endpoint 501 with a sentence', async () => {
  await expect(lake.client({ token: 'wrong' }).fetch('*')).rejects.toMatchObject({ statusCode: 401 })
  await expect(lake.client({ dataset: 'other' }).fetch('*')).rejects.toMatchObject({
    statusCode: 404,
    message: expect.stringContaining('Dataset not found'),
  })
  await expect(lake.client().request({ uri: '/agents/x' })).rejects.toMatchObject({
    statusCode: 501,
    message: expect.stringContaining('does not have GET agents/x'),
  })
})

test('a body that is too large or no JSON is clearly refused', async () => {
  const post = (body: string) =>
    fetch(`${lake.url}/v2025-02-19/data/query/production`, { method: 'POST', body })
  expect((await post('{"query"')).status).toBe(400)
  expect((await post('[]')).status).toBe(400)
  expect((await post(`{"query": "*[${' '.repeat(1_100_000)}]"}`)).status).toBe(413)
})

const runaway = (depth: number, parents = '^.'): string =>
  depth === 0 ? 'true' : `count(${parents}a[${runaway(depth - 1, `${parents}^.`)}])>0`

test('an endless query is stopped, and delays none of fifty others', async () => {
  const client = lake.client()
  let isStopped = false
  const stopped = client
    .fetch(`{"a": [1,2,3,4,5,6,7,8,9,10]}{"n": count(a[${runaway(10)}])}`)
    .catch((error: unknown) => error)
    .finally(() => (isStopped = true))
  const titles = Array.from({ length: 50 }, () => client.fetch<string>('*[_id == "first"][0].title'))
  expect(new Set(await Promise.all(titles)).size).toBe(1)
  expect(isStopped).toBe(false)
  expect(await stopped).toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('took too long'),
  })
})

test('a query that would fill the memory is stopped, and the lake keeps serving', async () => {
  const doubled = `{"a": [1,2,3,4,5,6,7,8]}${'{"a": a + a}'.repeat(40)}{"n": count(a)}`
  await expect(lake.client().fetch(doubled)).rejects.toMatchObject({ statusCode: 400 })
  expect(await lake.client().fetch('count(*[_type == "author"])')).toBe(1)
})

test('a slow query has a result, too, which contains the latest changes', async () => {
  const client = lake.client()
  const slow = `{"a": [1,2,3,4,5,6,7,8,9,10]}{"n": count(a[${runaway(5)}]), "authors": count(*[_type == "author"])}`
  expect(await client.fetch(slow)).toEqual({ n: 10, authors: 1 })
  const { _id } = await client.create({ _type: 'author' })
  expect(await client.fetch(slow)).toEqual({ n: 10, authors: 2 })
  await client.delete(_id)
  expect(await client.fetch(slow)).toEqual({ n: 10, authors: 1 })
})

test.each(['v2021-13-45', 'v2021-02-30', 'v2', 'v2021', 'vXY'])(
  'the API version %s does not exist: 400',
  async (version) => {
    for (const path of ['data/query/production?query=1', 'ping', 'users/me'])
      expect((await fetch(`${lake.url}/${version}/${path}`)).status).toBe(400)
  },
)

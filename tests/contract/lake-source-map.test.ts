import type { ContentSourceMap } from '@sanity/client'
import { resolveEditInfo } from '@sanity/client/csm'
import { stegaClean } from '@sanity/client/stega'
import { beforeAll, describe, expect, test } from 'vitest'
import { authorQuery } from '#sanity/queries/people-and-topics.ts'
import { feedQuery, postQuery, postsQuery } from '#sanity/queries/posts.ts'
import { settingsQuery } from '#sanity/queries/site.ts'
import { useLake } from './lake-harness.ts'

const lake = useLake()

const block = (key: string, text: string) => ({
  _type: 'block',
  _key: key,
  children: [{ _type: 'span', _key: `${key}s`, text, marks: [] }],
})
const picture = (alt: string) => ({ _type: 'picture', alt, asset: { _ref: 'image-1', _weak: true } })
const post = {
  _type: 'post',
  standfirst: 'Same',
  slug: { current: 'post' },
  publishedAt: '2026-01-01T00:00:00Z',
  author: { _ref: 'author' },
  cover: picture('A cover'),
  topics: [{ _key: 't', _ref: 'topic' }],
  body: [
    block('b1', 'First'),
    { _type: 'figure', _key: 'f', caption: "It's a caption", picture: picture('In the text') },
  ],
}

const documents: { _id: string; _type: string; [attribute: string]: unknown }[] = [
  {
    _id: 'image-1',
    _type: 'sanity.imageAsset',
    metadata: { dimensions: { width: 3, height: 2 }, lqip: 'lqip' },
  },
  { _id: 'author', _type: 'author', name: 'Ada', slug: { current: 'ada' }, bio: [block('a', 'Writes.')] },
  { _id: 'topic', _type: 'topic', title: 'Work', slug: { current: 'work' } },
  { ...post, _id: 'post', title: 'Published title' },
  { ...post, _id: 'drafts.post', title: 'Draft title' },
  {
    _id: 'settings',
    _type: 'settings',
    name: 'The Site',
    navigation: [{ _key: 'n', label: 'Home', href: '/' }],
  },
]

beforeAll(async () => {
  const transaction = lake.client().transaction()
  for (const document of documents) transaction.createOrReplace(document)
  await transaction.commit()
})

type Params = Record<string, unknown>

async function ask(query: string, params: Params = {}) {
  const options = {
    filterResponse: false,
    resultSourceMap: 'withKeyArraySelector',
    perspective: 'drafts',
  } as const
  const { result, resultSourceMap } = await lake
    .client()
    .fetch<unknown>(query, { isPreview: false, ...params }, options)
  return { result, map: resultSourceMap as ContentSourceMap }
}

/** Every value of a result except objects and arrays, with its path. */
function leavesOf(
  value: unknown,
  path: (string | number)[] = [],
): { path: (string | number)[]; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([name, part]) =>
    leavesOf(part, [...path, Array.isArray(value) ? Number(name) : name]),
  )
}

/** The source of a value, resolved as by the client, and the value at that source. */
function sourceOf(path: (string | number)[], map: ContentSourceMap) {
  const info = resolveEditInfo({ resultPath: path, resultSourceMap: map, studioUrl: '/studio' })
  if (!info) return undefined
  const segments = info.path as (string | number | { _key: string })[]
  const document: unknown = documents.find(({ _id }) => _id === info.id)
  const value = segments.reduce<unknown>((part, segment) => {
    if (typeof segment !== 'object') return (part as Record<string | number, unknown>)[segment]
    return (part as { _key: string }[]).find(({ _key }) => _key === segment._key)
  }, document)
  return { id: info.id, value }
}

const queries: [string, Params][] = [
  [postQuery, { slug: 'post' }],
  [postsQuery, { topic: null, author: null, from: 0, to: 10 }],
  [feedQuery, {}],
  [authorQuery, { slug: 'ada' }],
  [settingsQuery, {}],
  ['*', {}],
  ['*[_type == "post"][0]', {}],
  ['*[_type == "post"]{..., "title": author->name}', {}],
  ['*[_type == "post"]{title, ...author->{"title": name}}', {}],
  ['*[_type == "post"]{title, "standfirst": title + ""}', {}],
  ['*[_type == "post"]{title, ...select(true => {"title": "Draft title"}), standfirst}', {}],
  [
    '*[_type == "post"]{title, _type == "none" => {"title": standfirst}, _type == "post" => {"name": author->name}}',
    {},
  ],
  ['*[_type == "post"]{"a": {"b": {"c": title}}}{a, "d": a.b.c}', {}],
  [
    '*[_type == "post"]{"title": coalesce(none, title), "alts": body[].picture.alt, "all": *[_type == ^._type]{title}}',
    {},
  ],
]

describe('a source map names true sources', () => {
  test.each(queries)('for query %#', async (query, params) => {
    const { result, map } = await ask(query, params)
    // The published id of a draft in the perspective `drafts` comes from the lake, not from the draft.
    const given = new Set(['_id', '_originalId', '_rev', '_createdAt', '_updatedAt', 'updatedAt', 'id'])
    const mapped = leavesOf(result).filter(({ path }) => !given.has(String(path.at(-1))))
    for (const { path, value } of mapped) {
      const source = sourceOf(path, map)
      if (source) expect({ path, value: source.value }).toEqual({ path, value })
    }
    expect(map.documents.length).toBeGreaterThan(0)
  })
})

test('every text of an editor on a page is mapped to the draft, by keys', async () => {
  const { result, map } = await ask(postQuery, { slug: 'post' })
  const source = (path: (string | number)[]) => sourceOf(path, map)
  expect(source(['post', 'title'])).toEqual({ id: 'drafts.post', value: 'Draft title' })
  expect(source(['post', 'standfirst'])).toEqual({ id: 'drafts.post', value: 'Same' })
  expect(source(['post', 'slug'])).toEqual({ id: 'drafts.post', value: 'post' })
  expect(source(['post', 'cover', 'alt'])).toEqual({ id: 'drafts.post', value: 'A cover' })
  expect(source(['post', 'cover', 'lqip'])).toEqual({ id: 'image-1', value: 'lqip' })
  expect(source(['post', 'author', 'name'])).toEqual({ id: 'author', value: 'Ada' })
  expect(source(['post', 'author', 'bio', 0, 'children', 0, 'text'])).toEqual({
    id: 'author',
    value: 'Writes.',
  })
  expect(source(['post', 'topics', 0, 'title'])).toEqual({ id: 'topic', value: 'Work' })
  expect(source(['post', 'body', 0, 'children', 0, 'text'])).toEqual({ id: 'drafts.post', value: 'First' })
  expect(source(['post', 'body', 1, 'caption'])).toEqual({ id: 'drafts.post', value: "It's a caption" })
  expect(source(['post', 'body', 1, 'picture', 'alt'])).toEqual({ id: 'drafts.post', value: 'In the text' })
  expect(map.paths).toContain("$['body'][?(@._key=='f')]['caption']")
  expect(result).toMatchObject({ post: { title: 'Draft title' } })
})

test('a computed value is not mapped', async () => {
  const { map } = await ask(
    '*[_type == "post"]{"made": title + "!", "said": "Draft title", "n": count(topics), "t": select(true => title)}',
  )
  for (const name of ['made', 'said', 'n', 't']) expect(sourceOf([0, name], map)).toBeUndefined()
})

test('array items are mapped by position unless keys are requested', async () => {
  const { resultSourceMap } = await lake
    .client()
    .fetch<unknown>(
      '*[_id == "settings"]{navigation[]{label}}',
      {},
      { filterResponse: false, resultSourceMap: true },
    )
  expect((resultSourceMap as ContentSourceMap).paths).toEqual(["$['navigation'][0]['label']"])
})

test('the client can encode the map into a page’s texts, and remove it again', async () => {
  const client = lake.client({ stega: { enabled: true, studioUrl: '/studio' }, perspective: 'drafts' })
  const result = await client.fetch<{ title: string }>('*[_type == "post"][0]{title}')
  expect(result.title).not.toBe('Draft title')
  expect(stegaClean(result.title)).toBe('Draft title')
})

test('a map is made only on request, and contains no hidden document', async () => {
  const plain = await lake.client().fetch<unknown>('*', {}, { filterResponse: false })
  expect(plain).not.toHaveProperty('resultSourceMap')
  const stranger = await lake
    .client({ token: undefined as never })
    .fetch<unknown>('*[_type == "post"]{title}', {}, { filterResponse: false, resultSourceMap: true })
  expect(JSON.stringify(stranger)).not.toContain('drafts.')
  await expect(lake.client().fetch('*', {}, { resultSourceMap: 'maybe' as never })).rejects.toMatchObject({
    statusCode: 400,
  })
})

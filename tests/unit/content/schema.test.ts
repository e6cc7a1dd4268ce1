import { evaluate, parse } from 'groq-js'
import { createSchema, validateDocument } from 'sanity'
import { describe, expect, test } from 'vitest'
import { schemaTypes } from '#sanity/schema/index.ts'

const schema = createSchema({ name: 'default', types: schemaTypes })

type Content = Record<string, unknown>

/** The Studio's messages about a document, by field, beside other documents. References count as valid. */
async function faultsOf(document: Content, dataset: Content[] = []) {
  const fetch = async (query: string, params: Content) =>
    (await evaluate(parse(query, { params }), { dataset, params })).get() as Promise<unknown>
  const client = { fetch, withConfig: () => client }
  const i18n = { t: (key: string) => key, loadNamespaces: () => Promise.resolve() }
  const options = { document, workspace: { schema, i18n }, getClient: () => client, environment: 'cli' }
  const markers = await validateDocument({
    ...options,
    getDocumentExists: () => Promise.resolve(true),
  } as never)
  return Object.fromEntries(markers.map(({ path, message }) => [path.map(String).join('.'), message]))
}

const head = { _id: 'x', _createdAt: '2026-11-23T12:00:00Z', _updatedAt: '2026-11-23T12:00:00Z', _rev: 'r' }
const slug = (current: string) => ({ _type: 'slug', current })
const paragraph = {
  _type: 'block',
  _key: 'b',
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text: 'Words.', marks: [] }],
}

test('an empty post has a message in words for each missing field', async () => {
  const faults = await faultsOf({ ...head, _type: 'post' })
  expect(Object.keys(faults)).toEqual(
    expect.arrayContaining(['title', 'slug', 'standfirst', 'cover', 'body', 'author', 'topics']),
  )
  expect(faults['author']).toBe('A post needs an author.')
})

test('a whole page has no fault', async () => {
  const page = { ...head, _type: 'page', title: 'About', slug: slug('about'), body: [paragraph] }
  expect(await faultsOf(page)).toEqual({})
})

test('a page can’t have the address of a route of the site', async () => {
  const page = { ...head, _type: 'page', title: 'Post', slug: slug('post'), body: [paragraph] }
  expect(await faultsOf(page)).toMatchObject({ slug: expect.stringContaining('choose another') as string })
})

test('a picture needs a description', async () => {
  const asset = { _type: 'reference', _ref: `image-${'0'.repeat(40)}-90x60-png` }
  const author = { ...head, _type: 'author', name: 'A', slug: slug('a'), bio: [paragraph] }
  const faults = await faultsOf({ ...author, portrait: { _type: 'picture', asset } })
  expect(faults['portrait.alt']).toMatch(/cannot see it/)
  expect(await faultsOf({ ...author, portrait: { _type: 'picture', asset, alt: 'A face' } })).toEqual({})
})

test('a redirect can lead neither to itself nor to a malformed address', async () => {
  const redirect = { ...head, _type: 'redirect', from: '/old', permanent: true }
  expect(await faultsOf({ ...redirect, to: 'https://example.com/new' })).toEqual({})
  for (const to of ['/old', '//evil.example', 'javascript:alert(1)', undefined]) {
    expect(await faultsOf({ ...redirect, to })).toHaveProperty('to')
  }
})

describe('a redirect among others', () => {
  const redirect = { ...head, _id: 'drafts.r', _type: 'redirect', from: '/old', to: '/new', permanent: true }
  const page = { ...head, _id: 'p', _type: 'page', slug: slug('new') }
  const other = (from: string, to: string) => ({ ...head, _id: from, _type: 'redirect', from, to })

  test('must lead to an existing page', async () => {
    expect(await faultsOf(redirect, [page])).toEqual({})
    expect(await faultsOf(redirect)).toEqual({ to: 'Nothing published lives at this address.' })
  })

  test('must be the only one at its address; its published version does not count as another', async () => {
    const published = { ...redirect, _id: 'r' }
    expect(await faultsOf(redirect, [page, published])).toEqual({})
    expect(await faultsOf(redirect, [page, other('/old/', '/x')])).toEqual({
      from: 'Another redirect already begins here.',
    })
  })

  test('warns of a circle, a detour, and a page that it can’t replace', async () => {
    const loop = await faultsOf(redirect, [other('/new', '/newer'), other('/newer', '/old')])
    expect(loop['to']).toMatch(/in a circle/)
    const detour = await faultsOf(redirect, [page, other('/new', 'https://example.com')])
    expect(detour['to']).toMatch(/led on by 1 more redirect/)
    const living = { ...head, _id: 'o', _type: 'page', slug: slug('old') }
    expect((await faultsOf(redirect, [page, living]))['from']).toMatch(/A page lives at this address/)
  })
})

describe('an article', () => {
  const block = (style: string, text: string) => ({
    ...paragraph,
    _key: text,
    style,
    children: [{ _type: 'span', _key: 's', text, marks: [] }],
  })
  const page = (body: object[]) => ({ ...head, _type: 'page', title: 'About', slug: slug('about'), body })

  test('has a warning at a heading of the wrong level', async () => {
    const faults = await faultsOf(page([block('h3', 'Detail'), block('h2', 'Part')]))
    expect(Object.values(faults)).toEqual(['“Detail” is a subheading, with no heading above it.'])
  })

  test('can’t link to a script, or to another host by two slashes', async () => {
    for (const href of ['javascript:alert(1)', '//evil.example', 'https://a:b@evil.example']) {
      const linked = { ...paragraph, markDefs: [{ _type: 'link', _key: 'l', href }] }
      expect(Object.values(await faultsOf(page([linked]))), href).toContainEqual(
        expect.stringMatching(/address/),
      )
    }
    const linked = { ...paragraph, markDefs: [{ _type: 'link', _key: 'l', href: '/post/a' }] }
    expect(await faultsOf(page([linked]))).toEqual({})
  })

  test('compares two sides with different names, each aspect once', async () => {
    const row = (aspect: string) => ({ _type: 'row', _key: aspect, aspect, left: 'a', right: 'b' })
    const comparison = {
      _type: 'comparison',
      _key: 'c',
      left: 'Same',
      right: 'same ',
      rows: [row('One'), row('one')],
    }
    const messages = Object.values(await faultsOf(page([comparison])))
    expect(messages).toContainEqual(expect.stringMatching(/the same name/))
    expect(messages).toContain('Each aspect once.')
    const sound = { ...comparison, right: 'Other', rows: [row('One'), row('Two')] }
    expect(await faultsOf(page([sound]))).toEqual({})
  })
})

test('an address that the site can’t use is refused before publishing', async () => {
  const long = 'a'.repeat(201)
  const page = { ...head, _type: 'page', title: 'About', slug: slug(long), body: [paragraph] }
  expect(await faultsOf(page)).toEqual({
    slug: 'The site can’t use an address of 201 characters: 200 is the most.',
  })
  const redirect = { ...head, _type: 'redirect', from: `/${'a'.repeat(70_000)}`, to: 'https://example.com' }
  expect((await faultsOf(redirect))['from']).toMatch(/70001 characters: 1000 is the most/)
})

test('a time zone has to exist', async () => {
  const settings = { ...head, _type: 'settings', name: 'A', description: 'B' }
  expect(await faultsOf({ ...settings, timeZone: 'Europe/Berlin' })).toEqual({})
  expect(await faultsOf({ ...settings, timeZone: 'Mars/Olympus' })).toHaveProperty('timeZone')
})

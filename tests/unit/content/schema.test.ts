import { createSchema, validateDocument } from 'sanity'
import { expect, test } from 'vitest'
import { schemaTypes } from '#sanity/schema/index.ts'

const schema = createSchema({ name: 'default', types: schemaTypes })

/** What the Studio would say of a document, by field. Addresses count as not taken, references as kept. */
async function faultsOf(document: Record<string, unknown>) {
  const client = { fetch: () => Promise.resolve(true), withConfig: () => client }
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

test('an empty post is told what it lacks, field by field, in words', async () => {
  const faults = await faultsOf({ ...head, _type: 'post' })
  expect(Object.keys(faults)).toEqual(
    expect.arrayContaining([
      'title',
      'slug',
      'standfirst',
      'cover',
      'body',
      'author',
      'topics',
      'publishedAt',
    ]),
  )
  expect(faults['author']).toBe('A post needs an author.')
})

test('a whole page has no fault', async () => {
  const page = { ...head, _type: 'page', title: 'About', slug: slug('about'), body: [paragraph] }
  expect(await faultsOf(page)).toEqual({})
})

test('a page cannot stand where a route of the site is', async () => {
  const page = { ...head, _type: 'page', title: 'Post', slug: slug('post'), body: [paragraph] }
  expect(await faultsOf(page)).toMatchObject({ slug: expect.stringContaining('choose another') as string })
})

test('a picture needs words for those who do not see it', async () => {
  const asset = { _type: 'reference', _ref: `image-${'0'.repeat(40)}-90x60-png` }
  const author = { ...head, _type: 'author', name: 'A', slug: slug('a'), bio: [paragraph] }
  const faults = await faultsOf({ ...author, portrait: { _type: 'picture', asset } })
  expect(faults['portrait.alt']).toMatch(/cannot see it/)
  expect(await faultsOf({ ...author, portrait: { _type: 'picture', asset, alt: 'A face' } })).toEqual({})
})

test('a redirect leads neither to itself nor to what is no address', async () => {
  const redirect = { ...head, _type: 'redirect', from: '/old', permanent: true }
  expect(await faultsOf({ ...redirect, to: '/new' })).toEqual({})
  for (const to of ['/old', '//evil.example', 'javascript:alert(1)', undefined]) {
    expect(await faultsOf({ ...redirect, to })).toHaveProperty('to')
  }
})

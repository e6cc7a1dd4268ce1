import { expect, test } from 'vitest'
import { toPost, toPostSummary } from '#lib/content/to-dto.ts'
import type { RawPost } from '#lib/content/to-dto.ts'
import type { Fault, Kind } from '#lib/content/to-whole.ts'
import { toWhole, toWholes } from '#lib/content/to-whole.ts'
import { buildPostHtml } from '#lib/feeds/build-post-html.ts'

const author = { id: 'a', slug: 'a', name: 'A', role: null, portrait: null, bio: null, socialLinks: null }
const paragraph = {
  _type: 'block',
  _key: 'k',
  children: [{ _type: 'span', _key: 's', text: 'Words', marks: [] }],
}
const post = {
  ...{ id: 'post-1', slug: 'post-1', title: 'One', standfirst: null, cover: null, topics: null, author },
  ...{ publishedAt: '2026-10-05T08:00:00Z', updatedAt: '2026-10-05T08:00:00Z', discussion: null, seo: null },
  body: [paragraph],
}

function wholeOf(kind: Kind, raw: object) {
  const faults: Fault[] = []
  const whole = toWhole({ kind, raw }, (fault) => faults.push(fault)) as RawPost | null
  return { whole, faults }
}

test('a document as the schema has it is kept as it is, and nobody is told', () => {
  expect(wholeOf('post', post)).toEqual({ whole: post, faults: [] })
})

test.each([
  ['title', 5],
  ['standfirst', { a: 1 }],
  ['slug', {}],
  ['body', 'words'],
  ['publishedAt', 'soon'],
  ['author', { ...author, name: {} }],
] as const)('a post with a wrong %s is left out, and named once', (field, value) => {
  const bad = { ...post, [field]: value }
  for (const kind of ['post', 'summary'] as const) {
    const faults: Fault[] = []
    expect(toWholes({ kind, raws: [bad, post] }, (fault) => faults.push(fault))).toEqual([post])
    expect(faults).toMatchObject([{ id: 'post-1', isLeftOut: true }])
    expect(faults[0]?.why).toContain(field)
  }
})

test.each([
  null,
  'words',
  { ...paragraph, style: '__proto__' },
  { ...paragraph, style: 'constructor' },
  { ...paragraph, listItem: '__proto__' },
  { ...paragraph, listItem: 'bullet', level: 1_000 },
  { ...paragraph, children: null, markDefs: {} },
  { ...paragraph, children: [null] },
  { ...paragraph, children: [{ _type: 'span', text: 'x', marks: ['constructor'] }] },
  { ...paragraph, children: [{ _type: '__proto__', text: 'x' }] },
  { ...paragraph, markDefs: [{ _type: 'constructor', _key: 'm' }] },
  { _type: 'callout', _key: 'c', tone: 'constructor' },
  { _type: 'callout', _key: 'c', body: [null] },
  { _type: 'keyTakeaways', _key: 't', items: [{}] },
  { _type: 'comparison', _key: 'v', left: 'L', right: 'R', rows: [null] },
])('a block that cannot be read is left out, and the others are shown: %j', (block) => {
  const { whole, faults } = wholeOf('post', { ...post, body: [block, paragraph, block] })
  expect(faults).toMatchObject([{ id: 'post-1', isLeftOut: false }])
  const shown = whole && toPost(whole)
  expect(shown?.body).toMatchObject([{ _key: 'k' }])
  const context = { siteUrl: 'https://example.com', pictureUrlOf: () => '/' }
  expect(shown && buildPostHtml(shown, context)).toContain('<p>Words</p>')
})

test('a list of posts bears blocks that are none', () => {
  const { whole } = wholeOf('summary', { ...post, body: [null, 'x', paragraph] })
  expect(whole && toPostSummary(whole as never)).toMatchObject({ id: 'post-1', readingMinutes: 1 })
})

test('minor fields that are wrong are empty, and a related post or topic is left out alone', () => {
  const topic = { id: 't', slug: 't', title: 'T', description: null, colour: null }
  const { whole, faults } = wholeOf('post', {
    ...post,
    topics: [{ ...topic, title: {} }, topic],
    cover: 5,
    author: { ...author, bio: 'x', socialLinks: [null] },
    related: [{ ...post, title: 5 }, post],
  })
  expect(faults).toHaveLength(1)
  expect(whole && toPost(whole)).toMatchObject({
    topics: [{ id: 't' }],
    cover: null,
    author: { bio: [], socialLinks: [] },
    related: [{ id: 'post-1' }],
  })
})

test('settings keep what can be read', () => {
  const { whole } = wholeOf('settings', {
    name: {},
    motto: 'M',
    navigation: [null, { label: 'A', href: '/' }],
  })
  expect(whole).toEqual({ name: null, motto: 'M', navigation: [{ label: 'A', href: '/' }] })
})

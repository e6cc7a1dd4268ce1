import { expect, test } from 'vitest'
import { toBody } from '#lib/content/to-body.ts'
import { toPost, toPostSummary } from '#lib/content/to-dto.ts'
import type { RawPost } from '#lib/content/to-dto.ts'
import { toPicture } from '#lib/content/to-picture.ts'

const rawPicture = {
  id: `image-${'0'.repeat(40)}-1800x1200-png`,
  alt: 'Two arcs',
  width: 1800,
  height: 1200,
  lqip: null,
  focus: { x: 0.5, y: 0.25 },
  crop: { top: 0, bottom: 0, left: 0, right: 0 },
}

const rawPost: RawPost = {
  id: 'post-1',
  slug: 'post-1',
  title: 'One',
  standfirst: null,
  cover: null,
  topics: null,
  publishedAt: '2026-10-05T08:00:00Z',
  updatedAt: '2026-10-05T08:00:00Z',
  author: { id: 'a', slug: 'a', name: 'A', role: null, portrait: null, bio: null, socialLinks: null },
  body: null,
  discussion: null,
  seo: null,
}

test('a post without its optional fields is shown, and open to comments', () => {
  expect(toPost(rawPost)).toMatchObject({
    standfirst: '',
    cover: null,
    topics: [],
    body: [],
    readingMinutes: 1,
    discussion: { mode: 'open', closesAfterDays: null },
    seo: { title: null, description: null, image: null },
    related: [],
  })
})

test.each(['slug', 'title', 'publishedAt', 'author'] as const)('a post without %s is not shown', (field) => {
  expect(toPost({ ...rawPost, [field]: null })).toBeNull()
  expect(toPostSummary({ ...rawPost, body: null, [field]: null })).toBeNull()
})

test('an unpublished topic is left out of the post', () => {
  const topic = { id: 't', slug: 't', title: 'T', description: null, colour: null }
  const topics = [topic, null] as (typeof topic)[]
  expect(toPost({ ...rawPost, topics })?.topics).toEqual([{ ...topic, colour: 1 }])
})

test('a picture keeps its focal point, and a crop of zero is no crop', () => {
  expect(toPicture(rawPicture)).toMatchObject({ focus: { x: 0.5, y: 0.25 }, crop: null, alt: 'Two arcs' })
  expect(toPicture({ ...rawPicture, crop: { top: 0.1, bottom: null, left: null, right: 0 } })?.crop).toEqual({
    top: 0.1,
    bottom: 0,
    left: 0,
    right: 0,
  })
})

test('a picture without a file is null', () => {
  expect(toPicture({ ...rawPicture, id: null, width: null, height: null })).toBeNull()
})

test('missing fields of a block become null or empty, and a block without its main field is left out', () => {
  const blocks = toBody([
    { _type: 'block', _key: 'a', children: [{ _type: 'span', _key: 's' }] },
    { _type: 'callout', _key: 'b' },
    { _type: 'quote', _key: 'c' },
    { _type: 'figure', _key: 'd', picture: null },
    { _type: 'figure', _key: 'e', picture: rawPicture },
    { _type: 'comparison', _key: 'f', left: 'L', right: 'R', rows: [] },
    {
      _type: 'comparison',
      _key: 'g',
      left: 'L',
      right: 'R',
      rows: [{ _type: 'row', _key: 'r', aspect: 'A' }],
    },
    { _type: 'keyTakeaways', _key: 'h', items: ['One', 'One', 'Two'] },
    { _type: 'embed', _key: 'i', url: 'https://vimeo.com/1' },
    { _type: 'readerQuote', _key: 'j' },
    { _type: 'readerQuote', _key: 'k', commentId: 'c' },
  ])
  expect(blocks).toMatchObject([
    { _key: 'a', style: 'normal', markDefs: [], children: [{ text: '', marks: [] }] },
    { _key: 'b', tone: 'note', title: null, body: [] },
    { _key: 'e', caption: null, picture: { id: rawPicture.id } },
    { _key: 'g', title: null, rows: [{ aspect: 'A', left: '', right: '' }] },
    { _key: 'h', items: ['One', 'Two'] },
    { _key: 'i', title: null },
    { _key: 'k', commentId: 'c', quote: null },
  ])
})

test('an unknown block is left out', () => {
  expect(toBody([{ _type: 'poll', _key: 'a' } as never])).toEqual([])
})

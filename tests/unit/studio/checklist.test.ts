import { describe, expect, test } from 'vitest'
import { checkPost, judge, stateOf } from '#sanity/writing/checklist.ts'
import type { Check } from '#sanity/writing/checklist.ts'
import type { WrittenBlock, WrittenDocument } from '#sanity/writing/post-document.ts'
import type { KnownPaths } from '#sanity/writing/site-paths.ts'

const now = new Date('2026-11-25T12:00:00Z')
const known: KnownPaths = {
  documents: [
    { type: 'post', slug: 'here', publishedAt: '2026-01-01T00:00:00Z' },
    { type: 'post', slug: 'later', publishedAt: '2027-01-01T00:00:00Z' },
    { type: 'page', slug: 'about' },
  ],
  redirects: [{ from: '/old/', to: '/post/here' }],
}

const picture = (size: string, alt?: string) => ({
  asset: { _ref: `image-${'0'.repeat(40)}-${size}-png` },
  ...(alt ? { alt } : {}),
})
const block = (style: string, text: string): WrittenBlock => ({
  _type: 'block',
  _key: text,
  style,
  children: [{ text }],
})
const linkTo = (...hrefs: string[]): WrittenBlock => ({
  ...block('normal', 'Words'),
  markDefs: hrefs.map((href) => ({ _type: 'link', _key: href, href })),
})

const whole: WrittenDocument = {
  standfirst: 'A standfirst that is long enough to say why to read on.',
  cover: picture('1600x1067', 'A desk'),
  topics: [{ _ref: 'a' }],
  body: [
    block('h2', 'Part'),
    block('h3', 'Detail'),
    linkTo('/post/here', '/about#top', '/old', 'https://example.com'),
  ],
}

const check = (id: Check['id'], change: WrittenDocument & { known?: null }): Check => {
  const found = checkPost({ ...whole, ...change }, { known: 'known' in change ? null : known, now }).find(
    (item) => item.id === id,
  )
  if (!found) throw new Error(`no check ${id}`)
  return found
}
const messages = (id: Check['id'], change: WrittenDocument) =>
  check(id, change).findings.map(({ message }) => message)

describe('the checklist', () => {
  test('is empty for a complete post', () => {
    expect(checkPost(whole, { known, now }).flatMap(({ findings }) => findings)).toEqual([])
  })

  test('counts the characters of a standfirst as people see them', () => {
    expect(messages('standfirst', { standfirst: '' })).toEqual(['There is no standfirst yet.'])
    expect(messages('standfirst', { standfirst: '👩‍👩‍👧'.repeat(39) })).toEqual([
      'The standfirst has 39 characters; it needs 40.',
    ])
    expect(messages('standfirst', { standfirst: 'e\u0301'.repeat(220) })).toEqual([])
    expect(messages('standfirst', { standfirst: 'a'.repeat(221) })).toHaveLength(1)
  })

  test('measures the cover after its crop', () => {
    expect(messages('cover', { cover: {} })).toEqual(['There is no cover yet.'])
    expect(messages('cover', { cover: picture('1599x1067') })[0]).toMatch(/^The cover is 1599 × 1067/)
    const crop = { top: 0, bottom: 0, left: 0.25, right: 0.25 }
    expect(messages('cover', { cover: { ...picture('2400x1600'), crop } })[0]).toMatch(
      /crop leaves of the cover is 1200 × 1600/,
    )
  })

  test('leads to a missing description', () => {
    const figure = { _type: 'figure', _key: 'f', picture: picture('10x10') }
    const { findings } = check('alt', {
      cover: picture('1600x1067', ' '),
      body: [figure],
      seo: { image: picture('9x9', 'A') },
    })
    expect(findings.map(({ path }) => path)).toEqual([
      ['cover', 'alt'],
      ['body', { _key: 'f' }, 'picture', 'alt'],
    ])
  })

  test('finds a subheading without a heading, and an empty heading', () => {
    const body = [block('h3', 'First'), block('h2', ''), block('h3', 'Second')]
    expect(messages('headings', { body })).toEqual([
      '“First” is a subheading, with no heading above it.',
      'A heading has no words.',
    ])
  })

  test('checks links on this site, also in callouts', () => {
    const callout = { _type: 'callout', _key: 'c', body: [linkTo('/post/later')] }
    const { findings } = check('links', { body: [linkTo('/post/gone', 'javascript:alert(1)'), callout] })
    expect(findings.map(({ message }) => message)).toEqual([
      '/post/gone leads to a page of this site that is not there, or not published.',
      'Use a path on this site, or an address that begins with https:, mailto: or tel:.',
      '/post/later leads to a post that is not out yet.',
    ])
    expect(findings[2]?.path).toEqual([
      'body',
      { _key: 'c' },
      'body',
      { _key: 'Words' },
      'markDefs',
      { _key: '/post/later' },
    ])
  })

  test('names the checks that it could not make', () => {
    expect(check('links', {}).note).toMatch(/a browser cannot ask/)
    expect(check('links', { body: [] }).note).toBe('There are none.')
    const asking = check('links', { body: [linkTo('/post/gone')], known: null })
    expect(asking.findings).toEqual([])
    expect(asking.note).toMatch(/Looking up/)
  })

  test('wants one to three topics', () => {
    expect(messages('topics', { topics: [] })).toHaveLength(1)
    expect(messages('topics', { topics: [{}, {}, {}, {}] })).toHaveLength(1)
  })
})

describe('an empty section', () => {
  test.each([
    { what: 'no text', body: [], message: 'There is no text yet.' },
    { what: 'an empty paragraph', body: [block('normal', ' ')], message: 'There is no text yet.' },
    {
      what: 'a heading at the end',
      body: [block('normal', 'Words'), block('h2', 'End')],
      message: 'There is nothing under “End” yet.',
    },
    {
      what: 'a heading with an empty paragraph',
      body: [block('h2', 'Part'), block('normal', ''), block('h2', 'Next'), block('normal', 'Words')],
      message: 'There is nothing under “Part” yet.',
    },
    {
      what: 'takeaways without items',
      body: [
        block('h2', 'Part'),
        { _type: 'keyTakeaways', _key: 't', items: [] },
        block('h2', 'B'),
        block('normal', 'W'),
      ],
      message: 'There is nothing under “Part” yet.',
    },
    {
      what: 'a subheading alone below a heading',
      body: [block('h2', 'Part'), block('h3', 'Detail'), block('h2', 'B'), block('normal', 'W')],
      message: 'There is nothing under “Detail” yet.',
    },
  ])('is found: $what', ({ body, message }) => {
    const found = checkPost({ ...whole, body }, { known, now })
    expect(found.flatMap(({ findings }) => findings.map((finding) => finding.message))).toEqual([message])
    expect(judge(found)).toMatchObject({ label: 'Checklist: 1 to correct', color: 'warning' })
  })

  test('is none if it has a picture or a subheading with text', () => {
    const figure = { _type: 'figure', _key: 'f', picture: picture('10x10', 'A desk') }
    expect(messages('text', { body: [block('h2', 'Part'), figure] })).toEqual([])
    const detailed = [block('h2', 'Part'), block('h3', 'Detail'), block('normal', 'Words')]
    expect(messages('text', { body: detailed })).toEqual([])
  })
})

test('a quoted comment that readers do not see is found, once it is known', () => {
  const quoting = (commentId: string) => ({ _type: 'readerQuote', _key: commentId, commentId })
  const post = { ...whole, body: [...(whole.body ?? []), quoting('shown'), quoting('hidden')] }
  const found = (shownQuotes: ReadonlySet<string> | null) =>
    checkPost(post, { known, now, shownQuotes }).flatMap(({ findings }) => findings.map(({ path }) => path))
  expect(found(new Set(['shown']))).toEqual([['body', { _key: 'hidden' }]])
  expect(found(null)).toEqual([])
})

test('a check without a subject is not shown as passed', () => {
  const bare = checkPost({ ...whole, cover: undefined, body: [block('normal', 'Words')] } as never, {
    known,
    now,
  })
  const states = Object.fromEntries(bare.map((one) => [one.id, stateOf(one)]))
  expect(states).toMatchObject({
    alt: 'none',
    headings: 'none',
    links: 'none',
    quotes: 'none',
    text: 'well',
    cover: 'to correct',
  })
  expect(judge(checkPost(whole, { known, now }))).toEqual({ label: 'Checklist: all well', color: 'success' })
})

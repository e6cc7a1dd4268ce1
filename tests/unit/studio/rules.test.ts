import { readdirSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quoted } from '#lib/text.ts'
import { sharedSize } from '#sanity/image.ts'
import { picture } from '#sanity/schema/objects/picture.ts'
import {
  describeCallout,
  describeComparison,
  describeEmbed,
  describeQuote,
  describeTakeaways,
} from '#sanity/writing/block-previews.ts'
import { sideOfCell, titleOfCell } from '#sanity/writing/comparison-side.ts'
import { isLost, keepText } from '#sanity/writing/lost-text.ts'
import { kindOfLink, linkFault, unwrapped, withoutTrackers } from '#sanity/writing/links.ts'
import { describePost } from '#sanity/writing/post-status.ts'
import { followRedirect, isTaken } from '#sanity/writing/redirects.ts'
import { truncateToWidth } from '#sanity/writing/search-snippet.ts'
import { previewShare } from '#sanity/writing/share-preview.ts'
import { reservedSegments, stateOfPath, targetOfPath } from '#sanity/writing/site-paths.ts'

const now = new Date('2026-11-25T12:00:00Z')

describe('a link', () => {
  test('may lead to a page or a place in it, the web, a mailbox or a telephone', () => {
    expect(
      ['/about', '#part', 'https://example.com/a?b#c', 'mailto:a@example.com', 'tel:+49 30 123'].map(
        kindOfLink,
      ),
    ).toEqual(['page', 'anchor', 'web', 'contact', 'contact'])
  })

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    'https:/example.com',
    'https://user:secret@example.com',
    'http://nodots',
    'about',
    '',
  ])('may not be %j', (href) => {
    expect(linkFault(href)).toBeDefined()
  })

  test('to a script is refused in every notation', () => {
    const letters = fc.constantFrom('\t', '\n', ' ', '\u0000', '\u00ad', '')
    fc.assert(
      fc.property(letters, letters, (before, inside) => {
        expect(kindOfLink(`${before}java${inside}script:alert(1)`)).toBe('unsafe')
      }),
    )
  })

  test('is pasted without tracking parameters, and as its real target', () => {
    expect(withoutTrackers('https://example.com/?a=1&utm_source=x&fbclid=y#z')).toBe(
      'https://example.com/?a=1#z',
    )
    expect(withoutTrackers('https://example.com/?q=%20a')).toBe('https://example.com/?q=%20a')
    expect(unwrapped('https://www.google.com/url?q=https://example.org/&sa=D')).toBe('https://example.org/')
    expect(
      unwrapped('https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org&data=05'),
    ).toBe('https://example.org')
  })
})

describe('a path of this site', () => {
  const known = {
    documents: [{ type: 'post', slug: 'a', publishedAt: '2026-01-01T00:00:00Z' }],
    redirects: [{ from: '/old', to: '/post/a' }],
  }

  test('belongs to a document or to the site itself', () => {
    expect(targetOfPath('/post/a?b#c')).toEqual({ type: 'post', slug: 'a' })
    expect(targetOfPath('/about/')).toEqual({ type: 'page', slug: 'about' })
    expect(targetOfPath('/feed.xml')).toBeNull()
    expect(targetOfPath('/')).toBeNull()
  })

  test('exists, is redirected or is missing', () => {
    const states = ['/post/a', '/post/a/', '/old/', '/post/b', '/sign-in'].map((at) =>
      stateOfPath(at, { known, now }),
    )
    expect(states).toEqual(['alive', 'alive', 'redirected', 'missing', 'site'])
  })

  test('of a route of the site is refused for pages', () => {
    const app = path.resolve(import.meta.dirname, '../../../app')
    const folders = (at: string): string[] =>
      readdirSync(at, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !/^[_[]/.test(entry.name))
        .flatMap(({ name }) => (name.startsWith('(') ? folders(path.join(at, name)) : [name]))
    const taken = folders(app).filter((name) => !name.includes('.'))
    expect(taken.length).toBeGreaterThan(5)
    expect(taken.filter((name) => !reservedSegments.includes(name))).toEqual([])
  })
})

describe('a redirect', () => {
  const others = [
    { from: '/b', to: '/c/' },
    { from: '/c', to: '/a' },
    { from: '/x', to: 'https://example.com' },
  ]

  test('that leads back to its beginning is a loop, however long it is', () => {
    expect(followRedirect({ from: '/a', to: '/b' }, others)).toEqual({ via: ['/b', '/c'], isLoop: true })
    expect(followRedirect({ from: '/a/', to: '/a' }, [])).toEqual({ via: [], isLoop: true })
    expect(followRedirect({ from: '/z', to: '/b' }, [...others, { from: '/a', to: '/b' }]).isLoop).toBe(true)
  })

  test('lists the redirects on its way', () => {
    expect(followRedirect({ from: '/y', to: '/x' }, others)).toEqual({ via: ['/x'], isLoop: false })
    expect(followRedirect({ from: '/y', to: '/post/a' }, others)).toEqual({ via: [], isLoop: false })
  })

  test('must be the only one at its address, with or without a trailing slash', () => {
    expect(isTaken('/b/', others)).toBe(true)
    expect(isTaken('/free', others)).toBe(false)
  })
})

describe('a line on a post', () => {
  const reading = { now, timeZone: 'Europe/Berlin' }
  const post = { id: 'a', author: 'Nicole', publishedAt: '2026-11-09T08:00:00Z' }

  test('says whether readers can see it', () => {
    expect(describePost(post, reading)).toBe('9 Nov 2026 · Nicole')
    expect(describePost({ ...post, id: 'drafts.a' }, reading)).toBe('Draft · Nicole')
    expect(describePost({ ...post, publishedAt: '2026-12-03T09:30:00Z' }, reading)).toBe(
      'Scheduled for 3 Dec 2026, 10:30 CET · Nicole',
    )
    expect(describePost({ id: 'drafts.a', publishedAt: '2026-12-03T09:30:00Z' }, reading)).toBe(
      'Draft, due 3 Dec 2026, 10:30 CET · No author yet',
    )
  })

  test('says that its discussion is over', () => {
    expect(describePost({ ...post, discussionMode: 'closed' }, reading)).toMatch(/ · discussion closed$/)
    expect(
      describePost({ ...post, discussionMode: 'closesAfterDays', closesAfterDays: 16 }, reading),
    ).toMatch(/closed$/)
    expect(
      describePost({ ...post, discussionMode: 'closesAfterDays', closesAfterDays: 17 }, reading),
    ).not.toMatch(/closed$/)
  })
})

test('the preview of a block has its content', () => {
  expect(describeComparison({ left: 'A', right: 'B', rows: [{}, {}] })).toEqual({
    title: 'A / B',
    subtitle: 'Comparison · 2 aspects',
  })
  expect(describeComparison({ title: 'T', left: 'A', rows: [{}] })).toEqual({
    title: 'T',
    subtitle: 'Comparison · A / … · 1 aspect',
  })
  expect(
    describeCallout({ tone: 'tip', body: [{ children: [{ text: 'Ask ' }, { text: 'twice.' }] }] }),
  ).toEqual({ title: 'Ask twice.', subtitle: 'Tip' })
  expect(describeTakeaways({ items: ['One', 'Two'] })).toEqual({ title: 'One', subtitle: '2 key takeaways' })
  expect(describeEmbed({ title: 'Talk', url: 'https://www.youtube.com/watch?v=x' })).toEqual({
    title: 'Talk',
    subtitle: 'youtube.com',
  })
})

describe('a search result', () => {
  const measure = (text: string) => text.length * 10

  test('is cut after whole words that fit', () => {
    expect(truncateToWidth('one two three', { maxPx: 100, measure })).toBe('one two …')
    expect(truncateToWidth('one  two', { maxPx: 70, measure })).toBe('one two')
    expect(truncateToWidth('unbreakable', { maxPx: 50, measure })).toBe('unbr…')
  })

  test('is never wider than its space', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 20, max: 300 }), (text, maxPx) => {
        expect(measure(truncateToWidth(text, { maxPx, measure }))).toBeLessThanOrEqual(maxPx)
      }),
    )
  })

  test('has the editor’s own text for it, otherwise the article’s', () => {
    const site = { name: 'IO', description: 'A blog' }
    const post = { title: 'Long title', standfirst: 'Why', slug: { current: 'long' } }
    expect(previewShare(post, { type: 'post', site })).toMatchObject({
      pageTitle: 'Long title · IO',
      description: 'Why',
      path: '/post/long',
      picture: null,
    })
    const seo = { title: 'Short', description: 'Because' }
    expect(previewShare({ ...post, seo }, { type: 'post', site })).toMatchObject({
      title: 'Short',
      description: 'Because',
    })
    expect(
      previewShare({ title: 'About', slug: { current: 'about' } }, { type: 'page', site }),
    ).toMatchObject({ description: 'A blog', path: '/about' })
  })
})

test('a cell of a comparison has the name of its side, once there is one', () => {
  const row = ['body', { _key: 'c' }, 'rows', { _key: 'r' }]
  expect(sideOfCell([...row, 'left'])).toEqual(['body', { _key: 'c' }, 'left'])
  expect(sideOfCell([...row, 'right'])).toEqual(['body', { _key: 'c' }, 'right'])
  expect([[...row, 'aspect'], ['body', { _key: 'c' }, 'left'], []].map(sideOfCell)).toEqual([
    null,
    null,
    null,
  ])
  expect(titleOfCell(' Leadership ', 'Second side')).toBe('Leadership')
  expect([undefined, ' '].map((name) => titleOfCell(name, 'Second side'))).toEqual([
    'Second side',
    'Second side',
  ])
})

test.each([
  ['Words.', '“Words.”'],
  ['“Words.”', '“Words.”'],
  [' "Words." ', '“Words.”'],
  ['„Wörter.“', '“Wörter.”'],
  ['«Mots»', '“Mots”'],
  ['It’s the boss’s', '“It’s the boss’s”'],
  ['‘Tis so', '“‘Tis so”'],
])('a quote has its quotation marks once: %s', (text, expected) => {
  expect(quoted(text)).toBe(expected)
  expect(describeQuote({ text }).title).toBe(expected)
})

describe('a text that was deleted completely', () => {
  const block = (text: string) => ({ _type: 'block', _key: text, children: [{ text }] })
  const full = [block('Words'), { _type: 'figure', _key: 'f' }]
  const documentId = 'drafts.a'

  test.each([undefined, [], [block('')]])('is kept for restoring: %s', (value) => {
    const kept = keepText(keepText(null, { documentId, value: full }), { documentId: 'a', value })
    expect(kept?.value).toBe(full)
    expect(isLost(kept, value)).toBe(true)
    expect(isLost(kept, full)).toBe(false)
  })

  test('is restored neither into another document nor over a new text', () => {
    const kept = keepText(null, { documentId, value: full })
    expect(keepText(kept, { documentId: 'drafts.b', value: [] })).toBeNull()
    const written = [block('New')]
    expect(keepText(kept, { documentId, value: written })?.value).toBe(written)
    expect(isLost(keepText(null, { documentId, value: [] }), [])).toBe(false)
  })
})

test('a picture’s focal point is shown in the cuts of the site', () => {
  const { options } = picture as { options?: { hotspot?: { previews?: { aspectRatio: number }[] } } }
  const { previews } = options?.hotspot ?? {}
  expect(previews?.map(({ aspectRatio }) => aspectRatio)).toEqual([
    3 / 2,
    sharedSize.width / sharedSize.height,
    1,
  ])
})

import type { SanityDocumentStub } from '@sanity/client'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { createContentReader } from '#lib/content/content-reader.ts'
import type { ContentReader } from '#lib/content/content-reader.ts'
import { findAuthor } from '#lib/content/find-author.ts'
import { findPage } from '#lib/content/find-page.ts'
import { findPostForDiscussion } from '#lib/content/find-post-for-discussion.ts'
import { findPost } from '#lib/content/find-post.ts'
import { findRedirect } from '#lib/content/find-redirect.ts'
import { findTopic } from '#lib/content/find-topic.ts'
import { defaultSettings, getSettings } from '#lib/content/get-settings.ts'
import { listFeedPosts } from '#lib/content/list-feed-posts.ts'
import { listPosts, postsPerPage } from '#lib/content/list-posts.ts'
import { listSitemap } from '#lib/content/list-sitemap.ts'
import { listTopics } from '#lib/content/list-topics.ts'
import { createReader } from '#sanity/client.ts'
import { useLake } from '#tests/contract/lake-harness.ts'

const noon = new Date('2026-11-23T12:00:00Z')
let now = noon
const lake = useLake(() => ({ clock: { now: () => now } }))
let reader: ContentReader

const slug = (current: string) => ({ _type: 'slug', current })
const reference = (id: string) => ({ _type: 'reference', _ref: id })
const inTopics = (...ids: string[]) => ids.map((id) => ({ ...reference(id), _key: id }))
const block = (text: string) => ({
  _type: 'block',
  _key: 'b',
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text, marks: [] }],
})
const post = (name: string, fields: object = {}): SanityDocumentStub & { _id: string } => ({
  _id: `post-${name}`,
  _type: 'post',
  title: name,
  slug: slug(name),
  standfirst: `About ${name}`,
  author: reference('nicole'),
  topics: inTopics('culture'),
  publishedAt: '2026-11-01T08:00:00Z',
  body: [block('Words.')],
  ...fields,
})

const documents: SanityDocumentStub[] = [
  { _id: 'nicole', _type: 'author', name: 'Nicole', slug: slug('nicole'), bio: [block('Hello.')] },
  { _id: 'tomas', _type: 'author', name: 'Tomas', slug: slug('tomas') },
  { _id: 'culture', _type: 'topic', title: 'Culture', slug: slug('culture'), colour: 5 },
  { _id: 'hiring', _type: 'topic', title: 'Hiring', slug: slug('hiring'), colour: 2 },
  { _id: 'about', _type: 'page', title: 'About', slug: slug('about'), body: [block('Us.')] },
  { _id: 'gone', _type: 'redirect', from: '/gone', to: '/post/newest', permanent: true },
  post('oldest', {
    publishedAt: '2026-01-01T08:00:00Z',
    topics: inTopics('hiring', 'culture'),
  }),
  post('newest', {
    publishedAt: '2026-11-20T08:00:00Z',
    discussion: { mode: 'closesAfterDays', closesAfterDays: 14 },
  }),
  post('by-tomas', {
    author: reference('tomas'),
    topics: inTopics('hiring'),
    publishedAt: '2026-11-10T08:00:00Z',
  }),
  post('scheduled', { publishedAt: '2026-11-23T12:30:00.000Z' }),
  post('far-ahead', { publishedAt: '2027-01-01T08:00:00Z' }),
  post('undated', { publishedAt: undefined }),
  { ...post('secret'), _id: 'drafts.post-secret' },
]

beforeAll(async () => {
  const transaction = documents.reduce((all, document) => all.create(document), lake.client().transaction())
  await transaction.commit()
  const settings = { projectId: 'local', dataset: 'production', apiVersion: '2025-02-19' }
  reader = createContentReader(createReader({ ...settings, readToken: undefined, lakeUrl: lake.url }))
})
beforeEach(() => {
  now = noon
})

const slugsOf = (posts: { slug: string }[]) => posts.map((each) => each.slug)

test('the list has public posts only, newest first', async () => {
  const { value } = await listPosts({ page: 1 }, reader)
  expect(slugsOf(value.posts)).toEqual(['newest', 'by-tomas', 'oldest'])
  expect(value.pages).toBe(1)
})

test('a list can be filtered by topic and by author', async () => {
  expect(slugsOf((await listPosts({ page: 1, topic: 'hiring' }, reader)).value.posts)).toEqual([
    'by-tomas',
    'oldest',
  ])
  expect(slugsOf((await listPosts({ page: 1, author: 'tomas' }, reader)).value.posts)).toEqual(['by-tomas'])
})

test('a page after the last is empty and has the number of pages', async () => {
  expect((await listPosts({ page: 2 }, reader)).value).toEqual({ posts: [], page: 2, pages: 1 })
})

test('a scheduled post is hidden everywhere until its minute, and then everywhere', async () => {
  const read = async () =>
    [
      ...slugsOf((await listPosts({ page: 1 }, reader)).value.posts),
      ...slugsOf((await listFeedPosts(reader)).value),
      (await findPost({ slug: 'scheduled' }, reader)).value?.slug,
      (await findPostForDiscussion({ id: 'post-scheduled' }, reader)).value?.slug,
      (await listSitemap(reader)).value.find(({ path }) => path === '/post/scheduled')?.path,
      ...slugsOf((await findPost({ slug: 'newest' }, reader)).value?.related ?? []),
    ].filter((each) => each?.includes('scheduled'))

  now = new Date('2026-11-23T12:29:59.999Z')
  expect(await read()).toEqual([])
  now = new Date('2026-11-23T12:30:00.000Z')
  expect(await read()).toHaveLength(6)
})

test('a list of posts names the time of the next scheduled post, until none is left', async () => {
  const dueOf = async () => [
    (await listPosts({ page: 1 }, reader)).nextDueAt,
    (await listFeedPosts(reader)).nextDueAt,
    (await listSitemap(reader)).nextDueAt,
    (await findPost({ slug: 'newest' }, reader)).nextDueAt,
    (await findPost({ slug: 'nothing' }, reader)).nextDueAt,
    (await findPostForDiscussion({ slug: 'nothing' }, reader)).nextDueAt,
  ]
  expect(await dueOf()).toEqual(Array(6).fill('2026-11-23T12:30:00.000Z'))
  now = new Date('2027-01-01T08:00:01Z')
  expect(await dueOf()).toEqual(Array(6).fill(null))
})

test.each(['secret', 'undated', 'nothing'])('there is no article at /post/%s', async (name) => {
  expect(await findPost({ slug: name }, reader)).toMatchObject({ value: null, types: ['post'] })
  expect((await findPostForDiscussion({ slug: name }, reader)).value).toBeNull()
})

test('an article has its author, and related articles, first those that share its topics', async () => {
  const { value } = await findPost({ slug: 'newest' }, reader)
  expect(value).toMatchObject({
    id: 'post-newest',
    author: { name: 'Nicole', bio: [{ _type: 'block' }] },
    topics: [{ slug: 'culture', colour: 5 }],
    discussion: { mode: 'closesAfterDays', closesAfterDays: 14 },
    updatedAt: '2026-11-20T08:00:00Z',
  })
  expect(slugsOf(value?.related ?? [])).toEqual(['oldest', 'by-tomas'])
})

test('a cached article expires when it, its author, a topic or a related article changes', async () => {
  const { documentIds, types } = await findPost({ slug: 'newest' }, reader)
  expect(documentIds).toEqual(expect.arrayContaining(['post-newest', 'nicole', 'culture', 'post-by-tomas']))
  expect(types).toEqual(['post'])
})

test('a discussion finds its post by address and by id', async () => {
  const bySlug = await findPostForDiscussion({ slug: 'newest' }, reader)
  const byId = await findPostForDiscussion({ id: 'post-newest' }, reader)
  expect(byId).toEqual(bySlug)
  expect(bySlug).toEqual({
    value: {
      id: 'post-newest',
      slug: 'newest',
      title: 'newest',
      publishedAt: '2026-11-20T08:00:00Z',
      authorName: 'Nicole',
      discussion: { mode: 'closesAfterDays', closesAfterDays: 14 },
    },
    documentIds: ['post-newest'],
    types: [],
    nextDueAt: null,
  })
})

test('a picture has its size, its preview and the editor’s focal point', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60"/></svg>'
  const { default: sharp } = await import('sharp')
  const asset = await lake.client().assets.upload('image', await sharp(Buffer.from(svg)).png().toBuffer())
  const cover = {
    _type: 'picture',
    asset: reference(asset._id),
    alt: 'A square',
    hotspot: { _type: 'sanity.imageHotspot', x: 0.25, y: 0.75, width: 0.5, height: 0.5 },
  }
  const figure = { _type: 'figure', _key: 'f', picture: { ...cover, hotspot: undefined }, caption: 'Seen' }
  await lake
    .client()
    .patch('post-oldest')
    .set({ cover, body: [figure] })
    .commit()

  const { value } = await findPost({ slug: 'oldest' }, reader)
  const size = { id: asset._id, alt: 'A square', width: 90, height: 60 }
  expect(value?.cover).toMatchObject({ ...size, focus: { x: 0.25, y: 0.75 }, crop: null })
  expect(value?.cover?.lqip).toMatch(/^data:image\//)
  expect(value?.body).toMatchObject([{ _type: 'figure', caption: 'Seen', picture: { ...size, focus: null } }])
})

test('authors, topics and pages are found by their address; an unknown address gives null', async () => {
  expect((await findAuthor({ slug: 'tomas' }, reader)).value?.name).toBe('Tomas')
  expect((await findTopic({ slug: 'hiring' }, reader)).value?.colour).toBe(2)
  expect(await findPage({ slug: 'about' }, reader)).toMatchObject({
    value: { title: 'About' },
    documentIds: ['about'],
    types: [],
  })
  expect(await findPage({ slug: 'nothing' }, reader)).toMatchObject({ value: null, types: ['page'] })
  expect((await listTopics(reader)).value.map(({ title }) => title)).toEqual(['Culture', 'Hiring'])
})

test('an old address has its redirect, with or without a trailing slash; another address has none', async () => {
  const target = { to: '/post/newest', permanent: true }
  expect((await findRedirect({ path: '/gone' }, reader)).value).toEqual(target)
  expect((await findRedirect({ path: '/gone/' }, reader)).value).toEqual(target)
  expect((await findRedirect({ path: '/' }, reader)).value).toBeNull()
})

test('the sitemap has every public address once', async () => {
  const paths = (await listSitemap(reader)).value.map(({ path }) => path)
  expect(paths.toSorted()).toEqual([
    '/',
    '/about',
    '/author/nicole',
    '/author/tomas',
    '/post/by-tomas',
    '/post/newest',
    '/post/oldest',
    '/topic/culture',
    '/topic/hiring',
  ])
})

test('the site has the name of the settings, or its default name without settings', async () => {
  expect((await getSettings(reader)).value).toEqual(defaultSettings)
  const footer = [
    { _key: 'a', label: 'About', href: '/about' },
    { _key: 'b', label: 'Nowhere' },
  ]
  const author = reference('nicole')
  await lake.client().create({ _id: 'settings', _type: 'settings', name: 'Another', footer, author })
  expect((await getSettings(reader)).value).toMatchObject({
    name: 'Another',
    motto: '',
    footer: [{ label: 'About', href: '/about' }],
    author: { name: 'Nicole' },
  })
})

test('posts beyond the size of a page are on the next one, each once', async () => {
  const more = Array.from({ length: postsPerPage }, (_, number) => post(`more-${String(number)}`))
  await more.reduce((all, document) => all.create(document), lake.client().transaction()).commit()
  const first = (await listPosts({ page: 1 }, reader)).value
  const second = (await listPosts({ page: 2 }, reader)).value
  expect([first.pages, first.posts.length, second.posts.length]).toEqual([2, postsPerPage, 3])
  expect(new Set(slugsOf([...first.posts, ...second.posts])).size).toBe(postsPerPage + 3)
})

test('a lake that does not answer is a fault with its own code', async () => {
  const settings = {
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    readToken: undefined,
  }
  const away = createContentReader(createReader({ ...settings, lakeUrl: 'http://127.0.0.1:9' }))
  await expect(listTopics(away)).rejects.toMatchObject({ code: 'content/unavailable', status: 503 })
})

import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Viewer } from '#lib/auth/roles.ts'
import { cachedFindPost } from '#lib/content/cached.ts'
import { rememberAddress } from '#lib/content/remember-address.ts'
import { getDatabase } from '#lib/db.ts'
import { belowPost, routes } from '#lib/routes.ts'
import { OwnPage } from '#app/_discussion/own-page.tsx'
import { readSegment } from '#app/_lib/read-segment.ts'
import { redirectOrNotFound } from '#app/_lib/redirect-or-not-found.tsx'
import { GET, POST } from '#app/api/comments/route.ts'
import { readToken, useLake } from '#tests/contract/lake-harness.ts'
import { makeViewer } from '#tests/factories/viewer.ts'

// Replaced, since they run only inside Next: the cache, the viewer and the preview. Lake, database and rules are real.
const next = vi.hoisted(() => ({ viewer: undefined as Viewer | undefined, redirects: [] as string[] }))
vi.mock('next/cache', () => ({
  cacheLife: () => undefined,
  cacheTag: () => undefined,
  revalidateTag: () => undefined,
}))
vi.mock('next/navigation', () => ({
  unstable_rethrow: () => undefined,
  redirect: (to: string) => void next.redirects.push(to),
  permanentRedirect: (to: string) => void next.redirects.push(`for ever ${to}`),
}))
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }))
vi.mock('#lib/auth/viewer.ts', () => ({ getViewer: () => Promise.resolve(next.viewer) }))
vi.mock('#sanity/live.ts', () => ({ isPreviewing: () => Promise.resolve(false) }))

const lake = useLake()
const siteUrl = 'http://localhost:3000'
const commentId = '01980000-0000-7000-8000-000000000001'

const block = { _type: 'block', _key: 'b', style: 'normal', markDefs: [], children: [] }

async function publish(id: string, slug: string) {
  await lake.client().createOrReplace({
    ...{ _id: id, _type: 'post', title: id, standfirst: 'In short', body: [block] },
    ...{ slug: { _type: 'slug', current: slug }, publishedAt: '2020-01-01T00:00:00.000Z' },
    author: { _type: 'reference', _ref: 'nicole' },
  })
}

async function move(id: string, { before, after }: { before: string; after: string }) {
  await publish(id, after)
  await rememberAddress({ documentId: id, type: 'post', before, after }, getDatabase())
}

beforeAll(async () => {
  vi.stubEnv('SITE_URL', siteUrl)
  vi.stubEnv('DATABASE_URL', lake.connectionString)
  vi.stubEnv('AUTH_SECRET', 's'.repeat(32))
  vi.stubEnv('SANITY_WEBHOOK_SECRET', 's'.repeat(32))
  vi.stubEnv('LOG_LEVEL', 'silent')
  vi.stubEnv('LAKE_URL', lake.url)
  vi.stubEnv('SANITY_API_READ_TOKEN', readToken)
  const slug = { _type: 'slug', current: 'nicole' }
  await lake.client().create({ _id: 'nicole', _type: 'author', name: 'Nicole', slug })
  await move('moved', { before: 'old', after: 'new' })
})
beforeEach(() => {
  next.redirects = []
})
afterAll(() => getDatabase().close())

test.each([
  ['', '/post/new'],
  [belowPost.comments(), '/post/new/comments'],
  [belowPost.comments(commentId), `/post/new/comments?before=${commentId}`],
  [belowPost.thread(commentId), `/post/new/comments/${commentId}`],
  [belowPost.reply(commentId), `/post/new/reply/${commentId}`],
])('an address below the former one of a post, "%s", leads to the new one', async (below, to) => {
  await redirectOrNotFound({ path: routes.post('old'), below })
  expect(next.redirects).toEqual([to])
})

test.each(['edit', 'delete'] as const)(
  'the page of one’s own comment below the former address of its post, "%s", leads to the new one',
  async (deed) => {
    next.viewer = makeViewer({ kind: 'anonymous' })
    await OwnPage({ place: { slug: 'old', commentId }, title: '', deed, children: () => null })
    expect(next.redirects[0]).toBe(`/post/new/comments/${commentId}/${deed}`)
  },
)

test('an editor’s redirect between posts also covers the addresses below, but one to a page does not', async () => {
  const redirect = { _type: 'redirect', permanent: false }
  await lake.client().create({ ...redirect, from: '/post/led', to: '/post/new' })
  await lake.client().create({ ...redirect, from: '/post/ended', to: '/about' })
  const below = belowPost.thread(commentId)
  await redirectOrNotFound({ path: '/post/led', below })
  await redirectOrNotFound({ path: '/post/ended', below })
  expect(next.redirects).toEqual([`/post/new/comments/${commentId}`, '/about'])
})

test('a page that was open while the post moved still posts and reads comments', async () => {
  const viewer = makeViewer({ name: 'Robin' }) as Extract<Viewer, { kind: 'signed-in' }>
  const { id, email, name, role } = viewer
  await getDatabase().db.user.create({ data: { id, email, name, role } })
  next.viewer = viewer
  const body = JSON.stringify({ post: 'old', body: 'Some words', idempotencyKey: crypto.randomUUID() })
  const headers = { 'content-type': 'application/json' }
  const posted = await POST(new Request(`${siteUrl}/api/comments`, { method: 'POST', headers, body }))
  expect(posted.status).toBe(201)
  const { comment, url } = (await posted.json()) as { comment: { id: string }; url: string }
  expect(url).toBe(routes.comment('new', comment.id))
  const list = await GET(new Request(`${siteUrl}/api/comments?post=old`))
  expect(list.status).toBe(200)
  expect(JSON.stringify(await list.json())).toContain(comment.id)
})

test('a post with an imported slug is shown at the address of its links', async () => {
  await publish('imported', 'größe-zählt')
  const path = new URL(routes.post('größe-zählt'), siteUrl).pathname
  const slug = readSegment(path.split('/')[2] ?? '')
  expect(await cachedFindPost({ slug })).toMatchObject({ id: 'imported', slug: 'größe-zählt' })
})

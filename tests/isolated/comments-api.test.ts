import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SignedInViewer, Viewer } from '#lib/auth/roles.ts'
import { commentsTag } from '#lib/cache-tags.ts'
import type { CommentedPost } from '#lib/comments/comment.ts'
import type { CommentDeps } from '#lib/comments/deps.ts'
import { commentPageSchema, commentSchema, replyPageSchema } from '#lib/comments/dto-schema.ts'
import { timesExpired } from '#lib/expiry/expired-tags.ts'
import { limit } from '#lib/rate-limit/limit.ts'
import { rules } from '#lib/rate-limit/rules.ts'
import { readStanding } from '#lib/standing/standing-store.ts'
import { systemClock } from '#lib/time.ts'
import { problemSchema } from '#app/api/_problem.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useDatabase } from '#tests/setup/database.ts'
import { renameIn } from '#tests/setup/rename-in.ts'

const database = useDatabase()
const siteUrl = 'http://localhost:3000'
const post: CommentedPost = {
  id: 'post-open',
  slug: 'open',
  title: 'A post',
  publishedAt: '2026-10-01T12:00:00Z',
  discussion: { mode: 'open', closesAfterDays: null },
}
const held: CommentedPost = {
  ...post,
  ...{ id: 'post-held', slug: 'held' },
  discussion: { mode: 'premoderated', closesAfterDays: null },
}
const posts = [post, held]
// Replaced, since they run only inside Next: the viewer and the cache. All else is real.
const next = vi.hoisted(() => ({
  viewer: undefined as Viewer | undefined,
  deps: undefined as CommentDeps | undefined,
}))
vi.mock('#lib/auth/viewer.ts', () => ({ getViewer: () => Promise.resolve(next.viewer) }))
vi.mock('#lib/comments/wiring.ts', () => ({ getCommentDeps: () => next.deps }))
vi.mock('next/cache', () => ({ cacheLife: () => undefined, cacheTag: () => undefined }))
vi.mock('next/navigation', () => ({ unstable_rethrow: () => undefined }))

const list = await import('#app/api/comments/route.ts')
const one = await import('#app/api/comments/[id]/route.ts')
const replies = await import('#app/api/comments/[id]/replies/route.ts')
const own = await import('#app/api/viewer/route.ts')

const expired = (id = post.id) => timesExpired(commentsTag(id))

beforeAll(() => {
  vi.stubEnv('SITE_URL', siteUrl)
  vi.stubEnv('DATABASE_URL', database.connectionString)
  vi.stubEnv('AUTH_SECRET', 's'.repeat(32))
  vi.stubEnv('SANITY_WEBHOOK_SECRET', 's'.repeat(32))
  vi.stubEnv('LOG_LEVEL', 'silent')
})

beforeEach(() => {
  next.viewer = makeViewer({ kind: 'anonymous' })
  next.deps = {
    db: database.db,
    clock: systemClock,
    limit: (rate) => limit(rate, { pool: database.pool }),
    findPost: (slug) => Promise.resolve(posts.find((known) => known.slug === slug) ?? null),
    findPostById: (id) => Promise.resolve(posts.find((known) => known.id === id) ?? null),
    readStanding,
    listReservedNames: () => Promise.resolve(['Nicole', 'Industrially Organized']),
    changeName: renameIn(database),
  }
})

async function signIn(overrides: Partial<SignedInViewer> = {}): Promise<Viewer & SignedInViewer> {
  const address = `192.0.2.${Math.floor(Math.random() * 250)}`
  const viewer = makeViewer({ address, ...overrides }) as Viewer & SignedInViewer
  const { id, email, name, role } = viewer
  await database.db.user.create({ data: { id, email, name, role }, select: { id: true } })
  next.viewer = viewer
  return viewer
}

const json = { 'content-type': 'application/json' }
const request = (path: string, init: RequestInit = {}) => new Request(`${siteUrl}${path}`, init)
const at = (id: string) => ({ params: Promise.resolve({ id }) })
const words = (overrides: Record<string, unknown> = {}) => ({
  post: 'open',
  body: 'Some words',
  idempotencyKey: crypto.randomUUID(),
  ...overrides,
})
const send = (body: unknown, headers: Record<string, string> = {}) =>
  list.POST(
    request('/api/comments', {
      method: 'POST',
      headers: { ...json, ...headers },
      body: JSON.stringify(body),
    }),
  )

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem = problemSchema.parse(await response.json())
  expect(problem.status).toBe(response.status)
  return problem
}

async function commentOf(response: Response) {
  const { comment } = (await response.json()) as { comment: unknown }
  return commentSchema.parse(comment)
}

describe('POST /api/comments', () => {
  it('answers 201 for a new comment, 200 for the same again, and expires the discussion once', async () => {
    await signIn()
    const [body, before] = [words(), expired()]
    const first = await send(body)
    expect(first.status).toBe(201)
    const comment = await commentOf(first)
    expect(expired()).toBe(before + 1)
    const again = await send(body)
    expect([again.status, (await commentOf(again)).id]).toEqual([200, comment.id])
    expect(expired()).toBe(before + 1)
  })

  it('replaces half a character by U+FFFD, so that the same call is the same comment', async () => {
    await signIn()
    const call = words({ body: 'Half \ud83d of it' })
    const [first, second] = [await send(call), await send(call)]
    expect([first.status, second.status]).toEqual([201, 200])
    expect((await commentOf(first)).body).toBe('Half \ufffd of it')
  })

  it('answers 202 for a held comment, which only its writer sees', async () => {
    await signIn()
    const before = expired(held.id)
    const response = await send(words({ post: 'held' }))
    expect(response.status).toBe(202)
    const { id } = await commentOf(response)
    const mine = (await (await own.GET(request(`/api/viewer?post=${held.id}`))).json()) as {
      held: { id: string }[]
    }
    expect(mine.held.map((comment) => comment.id)).toEqual([id])
    expect((await one.GET(request(`/api/comments/${id}`), at(id))).status).toBe(404)
    expect(expired(held.id)).toBe(before)
  })

  it('answers each fault with its code, and all wrong fields at once', async () => {
    expect(await problemOf(await send(words()))).toMatchObject({ status: 401, code: 'auth/sign-in-required' })
    await signIn()
    const wrong = await problemOf(await send({ body: 1, idempotencyKey: 'x' }))
    expect(wrong).toMatchObject({ status: 422, code: 'request/invalid' })
    expect(wrong.issues?.map(({ field }) => field).toSorted()).toEqual(['body', 'idempotencyKey', 'post'])
    const cases: [Record<string, unknown>, number, string][] = [
      [{ body: 'x' }, 422, 'comments/too-short'],
      [{ body: 'x'.repeat(5_001) }, 422, 'comments/too-long'],
      [{ body: 'x'.repeat(100_000) }, 422, 'comments/too-long'],
      [{ body: 'x'.repeat(300_000) }, 413, 'request/too-large'],
      [{ post: 'nowhere' }, 404, 'content/post-not-found'],
      [{ parentId: crypto.randomUUID() }, 404, 'comments/parent-not-found'],
    ]
    for (const [fields, status, code] of cases) {
      expect(await problemOf(await send(words(fields)))).toMatchObject({ status, code })
    }
  })

  it.each(['{"post":', '', '{"post": "open"} x'])('answers 400 to malformed JSON: %s', async (body) => {
    const response = await list.POST(request('/api/comments', { method: 'POST', headers: json, body }))
    expect(await problemOf(response)).toMatchObject({ status: 400, code: 'request/malformed' })
  })

  it('refuses pages of other sites, and forms that they could send', async () => {
    await signIn()
    const foreign = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example.com' },
      { origin: 'null' },
    ]
    for (const headers of foreign) {
      expect(await problemOf(await send(words(), headers))).toMatchObject({ code: 'request/foreign-origin' })
    }
    const plain = await send(words(), { 'content-type': 'text/plain' })
    expect(await problemOf(plain)).toMatchObject({ status: 415, code: 'request/unsupported-media-type' })
    expect(plain.headers.get('accept')).toBe('application/json')
    expect((await send(words(), { origin: siteUrl })).status).toBe(201)
  })

  it('limits the comments of a person by the rule, and gives the time to wait', async () => {
    await signIn({ address: '198.51.100.7' })
    const sent = Array.from({ length: rules['comment-person'].points + 1 }, () => send(words()))
    const statuses = (await Promise.all(sent)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
    const last = await send(words())
    expect(await problemOf(last)).toMatchObject({ code: 'request/rate-limited' })
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('reading', () => {
  it('gives threads with replies, in pages; an unknown post is 404, and a wrong parameter 422', async () => {
    await signIn()
    const top = await commentOf(await send(words({ body: 'A thread' })))
    const reply = await commentOf(await send(words({ body: 'A reply', parentId: top.id })))
    next.viewer = undefined
    const page = commentPageSchema.parse(
      await (await list.GET(request('/api/comments?post=open&sort=newest&limit=1'))).json(),
    )
    expect(page.threads[0]?.comment.id).toBe(top.id)
    expect(page.threads[0]?.replies.map(({ id }) => id)).toEqual([reply.id])
    expect(page.next).not.toBeNull()
    const below = replyPageSchema.parse(
      await (await replies.GET(request(`/api/comments/${top.id}/replies`), at(top.id))).json(),
    )
    expect(below).toMatchObject({ comment: { id: top.id }, next: null })
    for (const query of ['post=nowhere', 'post=open&sort=worst', 'post=open&cursor=x', 'post=open&limit=0']) {
      const response = await list.GET(request(`/api/comments?${query}`))
      expect((await problemOf(response)).status).toBe(query === 'post=nowhere' ? 404 : 422)
    }
    const wrong = await one.GET(request('/api/comments/x'), at('x'))
    expect(await problemOf(wrong)).toMatchObject({ status: 404, code: 'request/not-found' })
  })

  it('answers 400 to a parameter that the database can’t take, and to a repeated one', async () => {
    await signIn()
    for (const query of ['post=%00', 'post=open&post=held', 'cursor=%00']) {
      for (const read of [own.GET, list.GET, replies.GET]) {
        const response = await read(request(`/api/x?${query}`), at(crypto.randomUUID()))
        expect(await problemOf(response)).toMatchObject({ status: 400, code: 'request/malformed' })
      }
    }
    expect(await problemOf(await send(words({ post: 'a\0b' })))).toMatchObject({ status: 422 })
  })

  it('shows the viewer’s account only to the viewer', async () => {
    const answer = async (): Promise<unknown> => (await own.GET(request('/api/viewer'))).json()
    expect(await answer()).toEqual({ viewer: null, held: [], own: [] })
    const { id, name, email, role } = await signIn()
    expect(await answer()).toEqual({ viewer: { id, name, email, role }, held: [], own: [] })
  })

  it('answers 503 without details when the database does not answer', async () => {
    next.deps = { ...(next.deps as CommentDeps), findPost: () => Promise.reject(new Error('secret words')) }
    const response = await list.GET(request('/api/comments?post=open&limit=1'))
    const problem = await problemOf(response)
    expect(problem).toMatchObject({ status: 503, code: 'request/unavailable' })
    expect(JSON.stringify(problem)).not.toContain('secret')
  })
})

describe('PATCH and DELETE /api/comments/[id]', () => {
  const change = (id: string, body: unknown) =>
    one.PATCH(
      request(`/api/comments/${id}`, { method: 'PATCH', headers: json, body: JSON.stringify(body) }),
      at(id),
    )
  const remove = (id: string) => one.DELETE(request(`/api/comments/${id}`, { method: 'DELETE' }), at(id))

  it('are for the author with the current version, and show at once', async () => {
    const author = await signIn()
    const { id, version } = await commentOf(await send(words()))
    await signIn()
    expect(await problemOf(await change(id, { body: 'Mine', version }))).toMatchObject({ status: 403 })
    expect((await problemOf(await remove(id))).code).toBe('auth/forbidden')
    next.viewer = author
    const before = expired()
    const changed = await commentOf(await change(id, { body: 'Better words', version }))
    expect(changed).toMatchObject({ body: 'Better words', version: version + 1 })
    expect((await problemOf(await change(id, { body: 'Late', version }))).code).toBe(
      'comments/version-conflict',
    )
    expect((await remove(id)).status).toBe(204)
    expect(expired()).toBe(before + 2)
    expect((await one.GET(request(`/api/comments/${id}`), at(id))).status).toBe(404)
  })
})

import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { postCookie } from '#lib/auth/confirmation.ts'
import type { SignedInViewer, Viewer } from '#lib/auth/roles.ts'
import { commentsTag } from '#lib/cache-tags.ts'
import type { CommentedPost } from '#lib/comments/comment.ts'
import type { CommentDeps } from '#lib/comments/deps.ts'
import { createComment } from '#lib/comments/create-comment.ts'
import { findKeptWords } from '#lib/comments/find-kept-words.ts'
import { keepPendingComment } from '#lib/comments/keep-pending-comment.ts'
import { timesExpired } from '#lib/expiry/expired-tags.ts'
import { routes } from '#lib/routes.ts'
import { readStanding } from '#lib/standing/standing-store.ts'
import { dayMs, minuteMs, systemClock } from '#lib/time.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useDatabase } from '#tests/setup/database.ts'
import { renameIn } from '#tests/setup/rename-in.ts'

const database = useDatabase()
const siteUrl = 'http://localhost:3000'
const authSecret = 'a secret of at least thirty-two characters'

const next = vi.hoisted(() => ({
  viewer: undefined as Viewer | undefined,
  deps: undefined as CommentDeps | undefined,
}))
vi.mock('#lib/auth/viewer.ts', () => ({ getViewer: () => Promise.resolve(next.viewer) }))
vi.mock('#lib/comments/wiring.ts', () => ({ getCommentDeps: () => next.deps }))

const { GET, POST } = await import('#app/comments/confirm/route.ts')

let post: CommentedPost

beforeAll(() => {
  vi.stubEnv('SITE_URL', siteUrl)
  vi.stubEnv('AUTH_SECRET', authSecret)
  vi.stubEnv('DATABASE_URL', database.connectionString)
  vi.stubEnv('SANITY_WEBHOOK_SECRET', authSecret)
  vi.stubEnv('LOG_LEVEL', 'silent')
})

beforeEach(async () => {
  await database.pool.query('DELETE FROM graphile_worker._private_jobs')
  const id = crypto.randomUUID()
  post = {
    ...{ id, slug: id, title: 'A post', publishedAt: '2026-10-01T12:00:00Z' },
    discussion: { mode: 'open', closesAfterDays: null },
  }
  next.deps = {
    db: database.db,
    clock: systemClock,
    limit: () => Promise.resolve(),
    findPost: (slug) => Promise.resolve(slug === post.slug ? post : null),
    findPostById: (postId) => Promise.resolve(postId === post.id ? post : null),
    readStanding,
    listReservedNames: () => Promise.resolve(['Nicole', 'Industrially Organized']),
    changeName: renameIn(database),
  }
})

const deps = () => next.deps as CommentDeps

/** Keeps a comment; returns the secret in the letter, and the account that the letter's link signs in to. */
async function keepWords(email: string): Promise<{ secret: string; viewer: Viewer & SignedInViewer }> {
  const idempotencyKey = crypto.randomUUID()
  const input = { post: post.slug, body: 'Words of mine', idempotencyKey, email, name: 'Ann' }
  await keepPendingComment({ viewer: makeViewer({ kind: 'anonymous' }), input }, deps())
  const { rows } = await database.pool.query<{ payload: { secret: string } }>(
    'SELECT payload FROM graphile_worker._private_jobs ORDER BY id DESC LIMIT 1',
  )
  const viewer = makeViewer({ email, name: null }) as Viewer & SignedInViewer
  await database.db.user.create({ data: { id: viewer.id, email }, select: { id: true } })
  return { secret: rows[0]?.payload.secret ?? '', viewer }
}

interface Following {
  takesName?: boolean
  /** Whether the button beside the kept comment was pressed. */
  isPressed?: boolean
}

const follow = async (secret: string, { takesName = false, isPressed = true }: Following = {}) => {
  const cookie = isPressed ? (postCookie(secret, { siteUrl, secret: authSecret }).split(';')[0] ?? '') : ''
  const path = routes.confirmComment(secret, { takesName })
  return locationOf(await GET(new Request(siteUrl + path, { headers: { cookie } })))
}

/** Presses the button of `/comments/to-post`. */
const press = async (secret: string, origin: string) =>
  locationOf(
    await POST(
      new Request(siteUrl + routes.confirmCommentForm(), {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({ callbackUrl: routes.confirmComment(secret) }),
      }),
    ),
  )

const locationOf = (response: Response) => {
  expect(response.status).toBe(303)
  expect(response.headers.get('cache-control')).toBe('no-store')
  return response.headers.get('location') ?? ''
}

describe('the link that posts a kept comment', () => {
  it('posts it under the chosen name and leads to its permalink, also when it is followed again', async () => {
    const { secret, viewer } = await keepWords('ann@example.com')
    next.viewer = viewer
    const first = await follow(secret)
    const comment = await database.db.comment.findFirstOrThrow({
      where: { postId: post.id },
      select: { id: true, body: true, status: true, author: { select: { name: true } } },
    })
    expect(comment).toMatchObject({ body: 'Words of mine', status: 'PUBLISHED', author: { name: 'Ann' } })
    expect(first).toBe(`/post/${post.slug}#comment-${comment.id}`)
    expect(timesExpired(commentsTag(post.id))).toBe(1)
    expect(await follow(secret)).toBe(first)
    expect(await database.db.comment.count({ where: { postId: post.id } })).toBe(1)
  })

  it('posts nothing when it is opened by hand: it leads to a button, and after a press to the comment', async () => {
    const { secret, viewer } = await keepWords('flo@example.com')
    next.viewer = viewer
    const count = () => database.db.comment.count({ where: { postId: post.id } })
    expect(await follow(secret, { isPressed: false })).toBe(routes.commentToPost(secret))
    const { secret: another } = await keepWords('gus@example.com')
    const cookie = postCookie(another, { siteUrl, secret: authSecret }).split(';')[0] ?? ''
    const path = siteUrl + routes.confirmComment(secret)
    const ofOthers = await GET(new Request(path, { headers: { cookie } }))
    expect(locationOf(ofOthers)).toBe(routes.commentToPost(secret))
    expect(await press(secret, 'https://evil.example')).toBe(routes.commentToPost(secret))
    expect(await count()).toBe(0)
    const posted = await press(secret, siteUrl)
    expect(posted).toContain(`/post/${post.slug}#comment-`)
    expect(await count()).toBe(1)
    expect(await follow(secret, { isPressed: false })).toBe(posted)
  })

  it('asks for the person’s sign-in, and does nothing for another person', async () => {
    const { secret } = await keepWords('bea@example.com')
    next.viewer = makeViewer({ kind: 'anonymous' })
    expect(await follow(secret)).toBe(routes.signIn(routes.confirmComment(secret)))
    const renaming = routes.confirmComment(secret, { takesName: true })
    expect(await follow(secret, { takesName: true })).toBe(routes.signIn(renaming))
    // Nobody signs in for words that are gone.
    const gone = 'a'.repeat(43)
    expect(await follow(gone)).toBe(routes.commentNotPosted('comments/confirmation-expired', gone))
    next.viewer = makeViewer()
    expect(await follow(secret)).toContain('code=auth%2Fforbidden')
    expect(await findKeptWords({ email: 'other@example.com', secret }, deps())).toBeNull()
    expect(await database.db.comment.count({ where: { postId: post.id } })).toBe(0)
  })

  it('leads to a page with both names: that of the account, and the typed one', async () => {
    const { secret, viewer } = await keepWords('dan@example.com')
    const change = (data: { name?: string; role?: 'EDITOR' }) =>
      database.db.user.update({ where: { id: viewer.id }, data, select: { id: true } })
    const look = () => findKeptWords({ email: 'dan@example.com', secret }, deps())
    await change({ name: 'Dan Dare' })
    expect(await look()).toMatchObject({ name: 'Dan Dare', otherName: 'Ann', isStaff: false })
    await change({ role: 'EDITOR' })
    expect(await look()).toMatchObject({ isStaff: true })
  })

  it('posts it under the name of the account or the typed one, as its person chooses', async () => {
    const namedAfter = async (takesName: boolean) => {
      const { secret, viewer } = await keepWords(`${crypto.randomUUID()}@example.com`)
      const where = { id: viewer.id }
      await database.db.user.update({ where, data: { name: 'Dan Dare' }, select: { id: true } })
      next.viewer = { ...viewer, name: 'Dan Dare' }
      expect(await follow(secret, { takesName })).toContain(`/post/${post.slug}#comment-`)
      return (await database.db.user.findUniqueOrThrow({ where, select: { name: true } })).name
    }
    expect(await namedAfter(false)).toBe('Dan Dare')
    expect(await namedAfter(true)).toBe('Ann')
  })

  it('expires the discussions in which the person wrote before there was a name', async () => {
    const { secret, viewer } = await keepWords('eve@example.com')
    const earlier = { ...post, id: crypto.randomUUID() }
    const input = { post: post.slug, body: 'Written without a name', idempotencyKey: crypto.randomUUID() }
    await createComment({ viewer, input }, { ...deps(), findPost: () => Promise.resolve(earlier) })
    const before = timesExpired(commentsTag(earlier.id))
    next.viewer = viewer
    await follow(secret)
    expect(timesExpired(commentsTag(earlier.id))).toBeGreaterThan(before)
    const row = { tag: commentsTag(earlier.id) }
    expect(await database.db.expiredTag.count({ where: row })).toBe(2)
  })

  it('ends before the comment, which is kept for 24 hours', async () => {
    const { secret, viewer } = await keepWords('ida@example.com')
    const lookAfter = (ms: number) => {
      const clock = { now: () => new Date(Date.now() + ms) }
      return findKeptWords({ email: viewer.email, secret }, { ...deps(), clock })
    }
    expect(await lookAfter(dayMs - minuteMs)).toMatchObject({ body: 'Words of mine' })
    expect(await lookAfter(dayMs)).toBeNull()
  })

  it('says why it could not post the comment, and the writer keeps the text', async () => {
    const { secret, viewer } = await keepWords('cal@example.com')
    next.viewer = viewer
    post = { ...post, discussion: { mode: 'closed', closesAfterDays: null } }
    expect(await follow(secret)).toContain('code=comments%2Fdiscussion-closed')
    const kept = await findKeptWords({ email: viewer.email, secret }, deps())
    expect(kept).toMatchObject({ body: 'Words of mine', slug: post.slug, name: 'Ann', otherName: null })
    expect(await follow('x')).toContain('code=comments%2Fconfirmation-expired')
    expect(await follow('x'.repeat(43))).toContain('code=comments%2Fconfirmation-expired')
  })
})

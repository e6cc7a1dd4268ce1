import { afterEach, beforeEach, expect, it, vi } from 'vitest'

// Next's directive does the caching; these tests are about the code around it.
vi.mock('next/cache', () => ({ cacheLife: () => undefined, cacheTag: () => undefined }))
vi.mock('next/navigation', () => ({ unstable_rethrow: () => undefined }))

const {
  cachedFindPublicComment,
  cachedFindQuoted,
  cachedFindThread,
  cachedFirstPageJson,
  cachedListComments,
} = await import('#lib/comments/cached.ts')

const page = { postId: 'p', sort: 'newest' } as const

beforeEach(() => {
  // No server listens on port 1 of this machine.
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/nothing')
  vi.stubEnv('AUTH_SECRET', 's'.repeat(32))
  vi.stubEnv('SANITY_WEBHOOK_SECRET', 's'.repeat(32))
})

afterEach(() => vi.unstubAllEnvs())

it('a discussion that can’t be read is a fault with a code, never an empty page', async () => {
  const unavailable = { code: 'request/unavailable' }
  await expect(cachedListComments(page)).rejects.toMatchObject(unavailable)
  await expect(cachedFirstPageJson(page)).rejects.toMatchObject(unavailable)
  const id = crypto.randomUUID()
  await expect(cachedFindThread({ postId: 'p', commentId: id })).rejects.toMatchObject(unavailable)
  await expect(cachedFindPublicComment({ postId: 'p', id })).rejects.toMatchObject(unavailable)
  await expect(cachedFindQuoted(id)).rejects.toMatchObject(unavailable)
})

it('a malformed cursor is another fault', async () => {
  await expect(cachedListComments({ ...page, cursor: 'x' })).rejects.toMatchObject({
    code: 'request/invalid',
  })
  await expect(cachedFindThread({ postId: 'p', commentId: 'x' })).resolves.toBeNull()
  await expect(cachedFindPublicComment({ postId: 'p', id: 'x' })).resolves.toBeNull()
  await expect(cachedFindQuoted('x')).resolves.toBeNull()
})

it('a build reads no discussion', async () => {
  vi.stubEnv('NEXT_PHASE', 'phase-production-build')
  await expect(cachedListComments(page)).resolves.toEqual({ pinned: null, threads: [], total: 0, next: null })
})

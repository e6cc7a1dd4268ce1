import { expect, it } from 'vitest'
import type { CommentedPost } from '#lib/comments/comment.ts'
import { keepPendingComment } from '#lib/comments/keep-pending-comment.ts'
import { listStaffNames } from '#lib/auth/staff-store.ts'
import { readStanding } from '#lib/standing/standing-store.ts'
import { systemClock } from '#lib/time.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useDatabase } from '#tests/setup/database.ts'

const database = useDatabase()

const post: CommentedPost = {
  id: 'post',
  slug: 'post',
  title: 'A post',
  publishedAt: '2026-10-01T12:00:00Z',
  discussion: { mode: 'open', closesAfterDays: null },
}

const pendAs = (name: string) => {
  const { db } = database
  const email = `${crypto.randomUUID()}@example.com`
  const input = { post: post.slug, email, name, body: 'Kept words', idempotencyKey: crypto.randomUUID() }
  const deps = {
    ...{ db, clock: systemClock, limit: () => Promise.resolve(), checks: [] },
    findPost: () => Promise.resolve(post),
    findPostById: () => Promise.resolve(post),
    readStanding,
    listReservedNames: async () => ['Nicole', ...(await listStaffNames(db))],
    changeName: () => Promise.resolve(),
  }
  return keepPendingComment({ viewer: makeViewer({ kind: 'anonymous' }), input }, deps)
}

it('a comment under a name of authors or staff, or a look-alike, is refused', async () => {
  const data = [
    { email: 'morgan@example.com', name: 'Morgan', role: 'MODERATOR' as const },
    { email: 'robin@example.com', name: 'Robin', role: 'READER' as const },
  ]
  await database.db.user.createMany({ data })
  for (const name of ['Nicole', 'Nісоlе', 'MORGAN'])
    await expect(pendAs(name)).rejects.toMatchObject({ code: 'request/invalid', issues: [{ field: 'name' }] })
  for (const name of ['Nicole Meyer', 'Robin']) await expect(pendAs(name)).resolves.toBeDefined()
})

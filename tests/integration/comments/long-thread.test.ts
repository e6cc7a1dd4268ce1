import { expect, it } from 'vitest'
import { createComment } from '#lib/comments/create-comment.ts'
import type { CommentDeps } from '#lib/comments/deps.ts'
import { findThread } from '#lib/comments/find-thread.ts'
import { locateComment } from '#lib/comments/locate-comment.ts'
import { routes } from '#lib/routes.ts'
import { readStanding } from '#lib/standing/standing-store.ts'
import { minuteMs } from '#lib/time.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useDatabase } from '#tests/setup/database.ts'
import { renameIn } from '#tests/setup/rename-in.ts'

const database = useDatabase()
const post = {
  ...{ id: 'post-long', slug: 'long', title: 'A post', publishedAt: '2026-10-01T12:00:00Z' },
  discussion: { mode: 'open' as const, closesAfterDays: null },
}
let now = Date.parse('2026-11-01T12:00:00Z')
const deps: CommentDeps = {
  get db() {
    return database.db
  },
  clock: { now: () => new Date((now += minuteMs)) },
  limit: () => Promise.resolve(),
  readStanding,
  listReservedNames: () => Promise.resolve(['Nicole']),
  changeName: renameIn(database),
  findPost: () => Promise.resolve(post),
  findPostById: () => Promise.resolve(post),
}

it('a writer gets to the new reply on its page of the thread, and a later page names the writers that replies answer', async () => {
  const viewer = makeViewer({ name: 'Robin Reader' })
  if (viewer.kind !== 'signed-in') throw new Error('nobody')
  const { id, email, name } = viewer
  await database.db.user.create({ data: { id, email, name }, select: { id: true } })
  let number = 0
  const write = async (parentId?: string) => {
    const words = `Words with the number ${(number += 1)}`
    const input = { post: post.slug, body: words, parentId, idempotencyKey: crypto.randomUUID() }
    return (await createComment({ viewer, input }, deps)).comment
  }
  const locate = (comment: Awaited<ReturnType<typeof write>>) =>
    locateComment({ comment, slug: post.slug }, deps)

  const top = await write()
  expect(await locate(top)).toBe(routes.comment(post.slug, top.id))
  const replies: (typeof top)[] = []
  for (let place = 1; place <= 51; place += 1) replies.push(await write(top.id))
  const at = (place: number) => replies[place - 1] ?? top
  expect(await locate(at(20))).toBe(routes.comment(post.slug, at(20).id))
  expect(await locate(at(21))).toBe(routes.commentInThread(post.slug, at(21).id))
  const answer = await write(at(2).id)

  const find = (commentId: string, cursor?: string) =>
    findThread({ postId: post.id, commentId, cursor, limit: 50 }, deps)
  const first = await find(at(50).id)
  expect(first).toMatchObject({ isFirst: true, answered: [] })
  expect(first?.replies.at(-1)?.id).toBe(at(50).id)
  const later = await find(at(51).id)
  expect(later?.replies.map((reply) => reply.id)).toEqual([at(51).id, answer.id])
  expect(later).toMatchObject({
    ...{ isFirst: false, next: null },
    answered: [{ id: at(2).id, author: { name: 'Robin Reader' } }],
  })
  expect(await find(top.id, first?.next ?? '')).toEqual(later)

  // Older than the fifty threads on the article's page.
  for (let newer = 0; newer < 50; newer += 1) await write()
  expect(await locate(at(1))).toBe(routes.commentInThread(post.slug, at(1).id))
})

import { beforeAll, expect, it } from 'vitest'
import { findThread } from '#lib/comments/find-thread.ts'
import { seedDiscussion } from '#prisma/seed/discussion/seed-discussion.ts'
import { useDatabase } from '#tests/setup/database.ts'

const database = useDatabase()
const postId = 'post-management-vs-leadership'
const find = (commentId: string, under = postId) =>
  findThread({ postId: under, commentId, limit: 50 }, database)

beforeAll(() => seedDiscussion(database))

const findOne = (where: object) =>
  database.db.comment.findFirstOrThrow({ where: { postId, ...where }, select: { id: true, rootId: true } })

it('a thread is found by its first comment and by any reply, under its own post only', async () => {
  const deep = await findOne({ depth: 2 })
  const byReply = await find(deep.id)
  expect(byReply?.comment.id).toBe(deep.rootId)
  expect(byReply?.replies.map(({ id }) => id)).toContain(deep.id)
  expect(await find(deep.rootId ?? '')).toEqual(byReply)
  expect(await find(deep.id, 'post-one-to-ones')).toBeNull()
})

it('a tombstone leads to its thread; a comment never shown, or deleted without a tombstone, leads nowhere', async () => {
  const tombstone = await findOne({ status: 'DELETED' })
  expect((await find(tombstone.id))?.comment.id).toBe(tombstone.rootId)
  for (const status of ['HELD', 'REJECTED']) expect(await find((await findOne({ status })).id)).toBeNull()
  expect(await find(crypto.randomUUID())).toBeNull()
})

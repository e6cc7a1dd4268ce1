import { expect, it } from 'vitest'
import { judge } from '#lib/comments/judge.ts'
import { listComments } from '#lib/comments/list-comments.ts'
import { assertLength } from '#lib/comments/assert-length.ts'
import { seedDiscussion } from '#prisma/seed/discussion/seed-discussion.ts'
import { makeFacts } from '#tests/factories/facts.ts'
import { useDatabase } from '#tests/setup/database.ts'

const database = useDatabase()
const postId = 'post-management-vs-leadership'

it('the seeded discussion is written once, has right counts, and obeys the rules', async () => {
  await seedDiscussion(database)
  const rows = await database.db.comment.findMany({
    select: {
      id: true,
      body: true,
      status: true,
      parentId: true,
      rootId: true,
      replyCount: true,
      results: { select: { check: true, sentence: true } },
    },
  })
  await seedDiscussion(database)
  expect(await database.db.comment.count()).toBe(rows.length)

  for (const row of rows) {
    const isBelow = (other: (typeof rows)[number]) =>
      row.rootId === null ? other.rootId === row.id : other.parentId === row.id
    const published = rows.filter((other) => isBelow(other) && other.status === 'PUBLISHED')
    expect(row.replyCount).toBe(published.length)
    if (row.status === 'DELETED') expect(row.body).toBe('')
    else assertLength(row.body)
    const { status, results } = await judge(makeFacts({ body: row.body }))
    // Published comments passed every check; rejected ones had been held.
    expect(status === 'HELD').toBe(['HELD', 'REJECTED'].includes(row.status))
    const found = row.status === 'HELD' ? results.map(({ check, sentence }) => ({ check, sentence })) : []
    expect(row.results).toEqual(found)
  }
  expect(new Set(rows.map(({ status }) => status))).toEqual(
    new Set(['PUBLISHED', 'HELD', 'REJECTED', 'DELETED']),
  )
})

it('the seeded discussion shows a removed comment as a tombstone with its reply', async () => {
  await seedDiscussion(database)
  const page = await listComments({ postId, sort: 'newest', limit: 50 }, database)
  const all = page.threads.flatMap(({ comment, replies }) => [comment, ...replies])
  expect(page.total).toBe(all.filter(({ state }) => state === 'published').length)
  const tombstones = all.filter(({ state }) => state === 'removed')
  expect(tombstones).toMatchObject([{ body: null, author: null, replyCount: 1 }])
})

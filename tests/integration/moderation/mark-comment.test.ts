import { beforeAll, expect, it } from 'vitest'
import { createComment } from '#lib/comments/create-comment.ts'
import { listComments } from '#lib/comments/list-comments.ts'
import { findComment } from '#lib/comments/comment-store.ts'
import type { Mark } from '#lib/comments/marks.ts'
import { decide } from '#lib/moderation/decide.ts'
import { markComment } from '#lib/moderation/mark-comment.ts'
import { verifyRecord } from '#lib/moderation/verify-record.ts'
import { readStanding } from '#lib/standing/standing-store.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useStage } from './stage.ts'
import type { Somebody } from './stage.ts'

const { database, deps, enter, write } = useStage()
let reader: Somebody
let mira: Somebody

beforeAll(async () => {
  reader = await enter('READER', 'Robin')
  mira = await enter('MODERATOR', 'Mira')
})

const mark = (id: string, name: Mark, { isOn = true, viewer = mira } = {}) =>
  markComment({ viewer, input: { id, mark: name, isOn } }, deps())
const marksOf = async (id: string) => (await findComment(id, database.db))?.marks
const listStatements = (commentId: string) =>
  database.db.statementOfReasons.findMany({ where: { commentId }, orderBy: { eventSeq: 'asc' } })

it('marks are set and taken back, each once, and each is in the record', async () => {
  const id = await write({ by: reader, status: 'PUBLISHED' })
  const count = () => database.db.moderationEvent.count({ where: { subject: `comment:${id}` } })
  await mark(id, 'pick')
  await mark(id, 'pick')
  await mark(id, 'locked')
  expect(await marksOf(id)).toEqual(['pick', 'locked'])
  await mark(id, 'pick', { isOn: false })
  expect(await marksOf(id)).toEqual(['locked'])
  expect(await count()).toBe(3)
  expect(await verifyRecord({ db: database.db })).toMatchObject({ broken: null })
})

it('one comment is pinned under a post, and it is shown above the first page', async () => {
  const first = await write({ by: reader, status: 'PUBLISHED' })
  const second = await write({ by: reader, status: 'PUBLISHED' })
  await mark(first, 'pinned')
  await mark(second, 'pinned')
  expect([await marksOf(first), await marksOf(second)]).toEqual([[], ['pinned']])
  const page = await listComments({ postId: 'post', sort: 'newest', limit: 50 }, database)
  expect(page.pinned).toMatchObject({ id: second, marks: ['pinned'] })
})

it('nobody answers in a locked thread, at any depth', async () => {
  const top = await write({ by: reader, status: 'PUBLISHED' })
  const reply = await write({ by: reader, status: 'PUBLISHED', parentId: top })
  await mark(top, 'locked')
  const post = { id: 'post', slug: 'post', title: 'A post', publishedAt: '2026-10-01T12:00:00Z' }
  const discussed = { ...post, discussion: { mode: 'open', closesAfterDays: null } } as const
  const commentDeps = {
    ...deps(),
    limit: () => Promise.resolve(),
    findPost: () => Promise.resolve(discussed),
    findPostById: () => Promise.resolve(discussed),
    readStanding,
    listReservedNames: () => Promise.resolve([]),
    changeName: () => Promise.resolve(),
  }
  for (const parentId of [top, reply]) {
    const input = { post: 'post', parentId, body: 'An answer', idempotencyKey: crypto.randomUUID() }
    await expect(createComment({ viewer: reader, input }, commentDeps)).rejects.toMatchObject({
      code: 'comments/thread-locked',
    })
  }
  await expect(mark(reply, 'locked')).rejects.toMatchObject({ code: 'request/invalid' })
})

it('the writer of a folded comment has a statement of reasons, which is lifted once it is unfolded', async () => {
  const id = await write({ by: reader, status: 'PUBLISHED' })
  await mark(id, 'folded')
  expect(await listStatements(id)).toMatchObject([
    { personId: reader.id, measure: 'folded', reason: 'off-topic', decidedById: mira.id, liftedAt: null },
  ])
  await mark(id, 'folded', { isOn: false })
  expect(await listStatements(id)).toMatchObject([{ liftedAt: expect.any(Date) as Date }])
})

it('only moderators mark, only what is published, and nobody folds their own words', async () => {
  const id = await write({ by: reader, status: 'PUBLISHED' })
  const held = await write({ by: reader })
  const own = await write({ by: mira, status: 'PUBLISHED' })
  const refused = async (tried: Promise<void>, code: string) => expect(tried).rejects.toMatchObject({ code })
  await refused(mark(id, 'pick', { viewer: reader }), 'auth/forbidden')
  await refused(
    markComment(
      { viewer: makeViewer({ kind: 'anonymous' }), input: { id, mark: 'pick', isOn: true } },
      deps(),
    ),
    'auth/sign-in-required',
  )
  await refused(mark(held, 'pick'), 'comments/not-found')
  await refused(mark(crypto.randomUUID(), 'pick'), 'comments/not-found')
  await refused(mark(own, 'folded'), 'auth/forbidden')
})

it('a folded comment that is rejected and published again is folded still, and so is its statement in force', async () => {
  const id = await write({ by: reader, status: 'PUBLISHED' })
  await mark(id, 'folded')
  const act = (decision: 'reject' | 'publish') =>
    decide({ viewer: mira, input: { ids: [id], decision, reason: 'insult' } }, deps())
  await act('reject')
  await act('publish')
  expect(await marksOf(id)).toEqual(['folded'])
  expect(await listStatements(id)).toMatchObject([
    { measure: 'folded', liftedAt: null },
    { measure: 'removed', liftedAt: expect.any(Date) as Date },
  ])
})

import { beforeAll, describe, expect, it } from 'vitest'
import { changeComment } from '#lib/comments/change-comment.ts'
import type { Actor, ChangeReason, NewComment } from '#lib/comments/change.ts'
import type { CommentStatus } from '#lib/comments/comment.ts'
import { findComment } from '#lib/comments/comment-store.ts'
import { createComment } from '#lib/comments/create-comment.ts'
import type { CommentDeps } from '#lib/comments/deps.ts'
import type { SignedInViewer, Viewer } from '#lib/auth/roles.ts'
import { makeTimeId } from '#lib/ids.ts'
import { readStanding } from '#lib/standing/standing-store.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useDatabase } from '#tests/setup/database.ts'
import { renameIn } from '#tests/setup/rename-in.ts'

const database = useDatabase()
const at = new Date('2026-11-01T12:00:00Z')
const moderator: Actor = { as: 'moderator', id: crypto.randomUUID() }
let viewer: Viewer & SignedInViewer

beforeAll(async () => {
  viewer = makeViewer() as Viewer & SignedInViewer
  await database.db.user.create({ data: { id: viewer.id, email: viewer.email }, select: { id: true } })
})

async function post({ above, status = 'PUBLISHED' }: { above?: NewComment; status?: 'PUBLISHED' | 'HELD' }) {
  const after: NewComment = {
    id: makeTimeId(at),
    postId: 'post',
    parentId: above?.id ?? null,
    rootId: above ? (above.rootId ?? above.id) : null,
    depth: above ? above.depth + 1 : 0,
    authorId: viewer.id,
    body: 'Words',
    status,
    version: 1,
    marks: [],
    idempotencyKey: crypto.randomUUID(),
    createdAt: at,
  }
  const by = { as: 'author', id: viewer.id } as const
  expect(await changeComment(database.db, { before: null, after, by, reason: 'post', at })).toBe('done')
  return after
}

async function decide(id: string, { to, reason }: { to: CommentStatus; reason: ChangeReason }) {
  const before = await find(id)
  return changeComment(database.db, { before, after: { ...before, status: to }, by: moderator, reason, at })
}

async function find(id: string) {
  const found = await findComment(id, database.db)
  if (!found) throw new Error(`no comment ${id}`)
  return found
}

const countsOf = (comments: NewComment[]) =>
  Promise.all(comments.map(async ({ id }) => (await find(id)).replyCount))

describe('a change of a comment', () => {
  it('counts it above when it is published, rejected and undone, and records each step', async () => {
    const top = await post({})
    const middle = await post({ above: top })
    const reply = await post({ above: middle, status: 'HELD' })
    expect(await countsOf([top, middle])).toEqual([1, 0])
    await decide(reply.id, { to: 'PUBLISHED', reason: 'release' })
    expect(await countsOf([top, middle])).toEqual([2, 1])
    await decide(reply.id, { to: 'REJECTED', reason: 'refuse' })
    expect(await countsOf([top, middle])).toEqual([1, 0])
    await decide(reply.id, { to: 'PUBLISHED', reason: 'undo' })
    expect(await countsOf([top, middle])).toEqual([2, 1])
    const events = await database.db.commentEvent.findMany({
      where: { commentId: reply.id },
      orderBy: { id: 'asc' },
      select: { reason: true, fromStatus: true, toStatus: true, actor: true, actorId: true },
    })
    const by = { actor: 'moderator', actorId: moderator.id }
    expect(events).toEqual([
      { reason: 'post', fromStatus: null, toStatus: 'HELD', actor: 'author', actorId: viewer.id },
      { reason: 'release', fromStatus: 'HELD', toStatus: 'PUBLISHED', ...by },
      { reason: 'refuse', fromStatus: 'PUBLISHED', toStatus: 'REJECTED', ...by },
      { reason: 'undo', fromStatus: 'REJECTED', toStatus: 'PUBLISHED', ...by },
    ])
  })

  it('by two moderators at once succeeds for one of them, and counts once', async () => {
    const top = await post({})
    const reply = await post({ above: top, status: 'HELD' })
    const tries = Array.from({ length: 6 }, () => decide(reply.id, { to: 'PUBLISHED', reason: 'release' }))
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter((one) => one.status === 'fulfilled' && one.value === 'done')).toHaveLength(1)
    expect(await countsOf([top])).toEqual([1])
    expect(await database.db.commentEvent.count({ where: { commentId: reply.id } })).toBe(2)
  })

  it('in a transaction that is rolled back leaves nothing', async () => {
    const top = await post({})
    const reply = await post({ above: top, status: 'HELD' })
    const before = await find(reply.id)
    const after = { ...before, status: 'PUBLISHED' } as const
    const taken = database.db.$transaction(async (tx) => {
      await changeComment(tx, { before, after, by: moderator, reason: 'release', at })
      throw new Error('taken back')
    })
    await expect(taken).rejects.toThrow('taken back')
    expect(await find(reply.id)).toMatchObject({ status: 'HELD' })
    expect(await countsOf([top])).toEqual([0])
    expect(await database.db.commentEvent.count({ where: { commentId: reply.id } })).toBe(1)
  })

  it('that is missing in the table of transitions is refused', async () => {
    const top = await post({})
    await expect(decide(top.id, { to: 'PUBLISHED', reason: 'release' })).rejects.toThrow('cannot go')
  })

  it('keeps the counts right, and never deadlocks, when many people write to one thread at once', async () => {
    const top = await post({})
    const middle = await post({ above: top })
    const replies = await Promise.all(
      Array.from({ length: 24 }, (_, n) => post({ above: n % 2 ? top : middle })),
    )
    const removed = replies.filter((_, n) => n % 3 === 0)
    const outcomes = await Promise.allSettled([
      ...removed.map(({ id }) => decide(id, { to: 'SPAM', reason: 'refuse' })),
      ...Array.from({ length: 6 }, () => post({ above: middle })),
      decide(middle.id, { to: 'HELD', reason: 'hold' }),
    ])
    // The middle comment may be held before its reply arrives; then the whole reply is refused.
    const failures = outcomes.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
    expect(failures.filter((failure) => !failure.includes('parent-gone'))).toEqual([])
    const rows = await database.db.comment.findMany({
      where: { rootId: top.id, status: 'PUBLISHED' },
      select: { parentId: true },
    })
    expect(await countsOf([top, middle])).toEqual([
      rows.length,
      rows.filter(({ parentId }) => parentId === middle.id).length,
    ])
  })

  it('has a record that can’t be changed', async () => {
    const { id } = await post({})
    const where = { commentId: id }
    await expect(database.db.commentEvent.updateMany({ where, data: { actor: 'machine' } })).rejects.toThrow(
      'only added',
    )
  })
})

describe('posting', () => {
  it('sends three statements to the database: two side by side for the facts of the checks, one that writes everything', async () => {
    const asked: string[] = []
    const listening = database.db.$extends({
      query: {
        $allOperations: ({ args, operation, query }) => {
          asked.push(operation)
          return query(args)
        },
      },
    })
    const known = {
      ...{ id: 'post', slug: 'post', title: 'A post', publishedAt: '2026-10-01T12:00:00Z' },
      discussion: { mode: 'open', closesAfterDays: null },
    } as const
    const deps: CommentDeps = {
      db: listening as unknown as CommentDeps['db'],
      clock: { now: () => at },
      limit: () => Promise.resolve(),
      findPost: () => Promise.resolve(known),
      findPostById: () => Promise.resolve(known),
      readStanding,
      listReservedNames: () => Promise.resolve([]),
      changeName: renameIn(database),
    }
    const input = { post: 'post', body: 'Some new words', idempotencyKey: crypto.randomUUID() }
    await createComment({ viewer, input }, deps)
    expect(asked).toEqual(['$queryRaw', '$queryRaw', '$queryRaw'])
  })
})

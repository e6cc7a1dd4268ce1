import { beforeAll, describe, expect, it } from 'vitest'
import { changeName } from '#lib/auth/change-name.ts'
import type { ChangeNameDeps } from '#lib/auth/change-name.ts'
import { findComment } from '#lib/comments/comment-store.ts'
import { confirmComment } from '#lib/comments/confirm-comment.ts'
import { createComment } from '#lib/comments/create-comment.ts'
import { deleteComment } from '#lib/comments/delete-comment.ts'
import type { CommentDeps } from '#lib/comments/deps.ts'
import { editComment } from '#lib/comments/edit-comment.ts'
import { keepPendingComment } from '#lib/comments/keep-pending-comment.ts'
import { reportComment } from '#lib/moderation/report-comment.ts'
import type { SanctionInput } from '#lib/moderation/sanctions/sanction-input.ts'
import { sanction } from '#lib/moderation/sanctions/sanction.ts'
import { assertMayWrite } from '#lib/standing/standing.ts'
import { readStanding } from '#lib/standing/standing-store.ts'
import { dayMs, minuteMs } from '#lib/time.ts'
import { enforcing } from '#tests/architecture/write-paths.ts'
import type { Enforcing } from '#tests/architecture/write-paths.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useStage } from '../moderation/stage.ts'
import type { Somebody } from '../moderation/stage.ts'

const { database, at, deps: moderationDeps, enter, write } = useStage()
let mira: Somebody
let now = at

beforeAll(async () => {
  mira = await enter('MODERATOR', 'Mira')
})

const post = {
  ...{ id: 'post', slug: 'post', title: 'A post', publishedAt: '2026-10-01T12:00:00Z' },
  discussion: { mode: 'open', closesAfterDays: null },
} as const

const deps = (): CommentDeps & ChangeNameDeps => ({
  db: database.db,
  clock: { now: () => now },
  limit: () => Promise.resolve(),
  findPost: () => Promise.resolve(post),
  findPostById: () => Promise.resolve(post),
  readStanding,
  listReservedNames: () => Promise.resolve([]),
  changeName: () => Promise.resolve(),
  listTagsWithName: () => Promise.resolve([]),
  assertMayWrite: async ({ id }) => {
    assertMayWrite(await readStanding({ personId: id, now }, database.db))
  },
})

const sanctioned = (kind: SanctionInput['kind'], person: Somebody, { by = mira } = {}) =>
  sanction(
    { viewer: by, input: { person: person.id, kind, reason: 'spam', days: 3, minutes: 10 } },
    { ...moderationDeps(), clock: { now: () => now } },
  )

const say = (viewer: Somebody, words = 'Some words') => {
  const input = { post: 'post', body: words, idempotencyKey: crypto.randomUUID() }
  return createComment({ viewer, input }, deps())
}

async function keep(person: Somebody): Promise<string> {
  const input = {
    post: 'post',
    body: 'Kept',
    email: person.email,
    name: null,
    idempotencyKey: crypto.randomUUID(),
  }
  const viewer = makeViewer({ kind: 'anonymous' })
  const { letterId } = await keepPendingComment({ viewer, input }, deps())
  const { rows } = await database.pool.query<{ payload: { secret: string } }>(
    'select payload from graphile_worker._private_jobs where id = $1',
    [letterId],
  )
  return rows[0]?.payload.secret ?? ''
}

/** Prepares a write for a person, and returns it. */
const writes: Record<Enforcing, (person: Somebody) => Promise<() => Promise<unknown>>> = {
  createComment: (person) => Promise.resolve(() => say(person)),
  editComment: async (person) => {
    const id = await write({ by: person, status: 'PUBLISHED' })
    return () => editComment({ viewer: person, id, input: { body: 'Other words', version: 1 } }, deps())
  },
  confirmComment: async (person) => {
    const secret = await keep(person)
    return () => confirmComment({ viewer: person, secret, takesName: false }, deps())
  },
  reportComment: async (person) => {
    const commentId = await write({ by: mira, status: 'PUBLISHED' })
    const limit = () => Promise.resolve()
    const readTrust = () => Promise.resolve(new Map())
    const reportDeps = { ...moderationDeps(), findPost: () => Promise.resolve(post), limit, readTrust }
    return () => reportComment({ viewer: person, commentId, input: { reason: 'spam' } }, reportDeps)
  },
  changeName: (person) =>
    Promise.resolve(() => changeName({ viewer: person, input: { name: 'Another name' } }, deps())),
}

const refused = {
  code: 'auth/suspended',
  told: expect.stringContaining('The reason: Spam.') as string,
}

describe.each(Object.keys(enforcing) as Enforcing[])('%s', (name) => {
  it.each(['suspension', 'ban'] as const)('is refused under a %s, with the reason', async (kind) => {
    now = at
    const person = await enter('READER', 'Robin')
    const attempt = await writes[name](person)
    await sanctioned(kind, person)
    await expect(attempt()).rejects.toMatchObject(refused)
  })

  it('is possible under a warning', async () => {
    now = at
    const person = await enter('READER', 'Robin')
    const attempt = await writes[name](person)
    await sanctioned('warning', person)
    await expect(attempt()).resolves.toBeDefined()
  })
})

describe('a person who may not write', () => {
  it('may write from the end of the suspension on, and never after a ban', async () => {
    now = at
    const [suspended, banned] = [await enter('READER', 'Robin'), await enter('READER', 'Kim')]
    await sanctioned('suspension', suspended)
    await sanctioned('ban', banned)
    now = new Date(at.getTime() + 3 * dayMs - 1)
    await expect(say(suspended)).rejects.toMatchObject(refused)
    now = new Date(at.getTime() + 3 * dayMs)
    await expect(say(suspended)).resolves.toMatchObject({ isNew: true })
    now = new Date('2046-11-28T12:00:00Z')
    await expect(say(banned)).rejects.toMatchObject(refused)
  })

  it('still erases their own words, and removes their name', async () => {
    now = at
    const person = await enter('READER', 'Robin')
    const id = await write({ by: person, status: 'PUBLISHED' })
    await sanctioned('ban', person)
    await deleteComment({ viewer: person, id }, deps())
    expect(await findComment(id, database.db)).toMatchObject({ status: 'DELETED', body: '' })
    expect(await changeName({ viewer: person, input: { name: null } }, deps())).toEqual({ name: null })
  })
})

describe('slow mode', () => {
  it('lets a person write once in its minutes, and says when to write next', async () => {
    now = at
    const person = await enter('READER', 'Robin')
    await sanctioned('slow-mode', person)
    const { comment } = await say(person, 'One')
    now = new Date(at.getTime() + 4 * minuteMs)
    const soon = { code: 'comments/slow-mode', retryAfterSeconds: 360 }
    await expect(say(person, 'Two')).rejects.toMatchObject(soon)
    // A deleted comment was the person's turn, too.
    await deleteComment({ viewer: person, id: comment.id }, deps())
    await expect(say(person, 'Three')).rejects.toMatchObject(soon)
    now = new Date(at.getTime() + 10 * minuteMs)
    await expect(say(person, 'Four')).resolves.toMatchObject({ isNew: true })
  })

  it('takes one of several comments sent at once, and makes one of a form sent twice', async () => {
    now = at
    const person = await enter('READER', 'Robin')
    await sanctioned('slow-mode', person)
    const many = await Promise.allSettled([say(person, 'One'), say(person, 'Two'), say(person, 'Three')])
    expect(many.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
    now = new Date(at.getTime() + 10 * minuteMs)
    const input = { post: 'post', body: 'Again', idempotencyKey: crypto.randomUUID() }
    const both = [0, 1].map(() => createComment({ viewer: person, input }, deps()))
    expect(new Set((await Promise.all(both)).map(({ comment }) => comment.id)).size).toBe(1)
  })
})

it('a sanction that holds all holds comments and edits until its end, also of a moderator', async () => {
  const admin = await enter('ADMIN', 'Ada')
  for (const role of ['READER', 'MODERATOR'] as const) {
    now = at
    const person = await enter(role, 'Robin')
    const id = await write({ by: person, status: 'PUBLISHED' })
    await sanctioned('hold-all', person, { by: admin })
    const held = await say(person)
    expect(held).toMatchObject({ comment: { state: 'held' }, results: [{ check: 'sanctioned' }] })
    const edit = { viewer: person, id, input: { body: 'Other words', version: 1 } }
    expect(await editComment(edit, deps())).toMatchObject({ state: 'held' })
    now = new Date(at.getTime() + 3 * dayMs)
    expect(await say(person, 'Later words')).toMatchObject({ comment: { state: 'published' } })
  }
})

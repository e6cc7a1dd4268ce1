import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SignedInViewer, Viewer } from '#lib/auth/roles.ts'
import { hold } from '#lib/comments/checks/check.ts'
import type { Check } from '#lib/comments/checks/check.ts'
import { checks as shipped } from '#lib/comments/checks/index.ts'
import { createComment } from '#lib/comments/create-comment.ts'
import { deleteComment } from '#lib/comments/delete-comment.ts'
import type { CommentDeps } from '#lib/comments/deps.ts'
import { editComment } from '#lib/comments/edit-comment.ts'
import { sweepComments } from '#lib/comments/sweep-store.ts'
import { readStanding } from '#lib/standing/standing-store.ts'
import { dayMs, systemClock } from '#lib/time.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useDatabase } from '#tests/setup/database.ts'
import { renameIn } from '#tests/setup/rename-in.ts'

const database = useDatabase()
let viewer: Viewer & SignedInViewer
let checks: Check[]

beforeAll(async () => {
  viewer = makeViewer() as Viewer & SignedInViewer
  await database.db.user.create({ data: { id: viewer.id, email: viewer.email }, select: { id: true } })
})

const seen: string[] = []
const usual: Check = {
  name: 'word',
  judge: ({ body }) => {
    seen.push(body)
    if (body.includes('never')) return { outcome: 'refuse', sentence: 'Not that word.', numbers: {} }
    return body.includes('wait') ? hold('It says wait.', { words: 1 }) : null
  },
}

beforeEach(() => {
  seen.length = 0
  checks = [usual]
})

const deps = (): CommentDeps => {
  const post = {
    ...{ id: 'post', slug: 'post', title: 'A post', publishedAt: '2026-10-01T12:00:00Z' },
    discussion: { mode: 'open', closesAfterDays: null },
  } as const
  return {
    db: database.db,
    clock: systemClock,
    limit: () => Promise.resolve(),
    checks,
    findPost: () => Promise.resolve(post),
    findPostById: () => Promise.resolve(post),
    readStanding,
    listReservedNames: () => Promise.resolve([]),
    changeName: renameIn(database),
  }
}

const write = (body: string) =>
  createComment({ viewer, input: { post: 'post', body, idempotencyKey: crypto.randomUUID() } }, deps())
const change = (id: string, body: string) => editComment({ viewer, id, input: { body, version: 1 } }, deps())
const kept = (commentId: string) =>
  database.db.checkResult.findMany({
    where: { commentId },
    orderBy: { id: 'asc' },
    select: { version: true, check: true, outcome: true, sentence: true, numbers: true },
  })

describe('a comment is judged', () => {
  it('by the same checks when it is posted and when it is edited, and each result is kept with its version', async () => {
    const { comment } = await write('Please wait')
    expect(comment.state).toBe('held')
    const held = { check: 'word', outcome: 'HOLD', sentence: 'It says wait.', numbers: { words: 1 } }
    expect(await kept(comment.id)).toEqual([{ version: 1, ...held }])

    const { comment: free } = await write('At once')
    expect(free.state).toBe('published')
    expect(await kept(free.id)).toEqual([])
    expect((await change(free.id, 'Now wait')).state).toBe('held')
    expect(await kept(free.id)).toEqual([{ version: 2, ...held }])
    expect(seen).toEqual(['Please wait', 'At once', 'Now wait'])
  })

  it('and results are deleted after 90 days, except those of a comment that still waits', async () => {
    const { comment: waiting } = await write('Please wait a day')
    const { comment: settled } = await write('Please wait a week')
    await database.db.comment.update({ where: { id: settled.id }, data: { status: 'PUBLISHED' } })
    const sweepAfter = (days: number) =>
      sweepComments({ now: new Date(Date.now() + days * dayMs) }, database.db)
    await sweepAfter(89)
    expect(await kept(settled.id)).toHaveLength(1)
    await sweepAfter(91)
    expect(await kept(settled.id)).toEqual([])
    expect(await kept(waiting.id)).toHaveLength(1)
  })

  it('and, if refused, not written; the fault has the sentence of the check', async () => {
    const count = () => database.db.comment.count()
    const before = await count()
    const refused = { code: 'comments/refused', issues: [{ field: 'body', message: 'Not that word.' }] }
    await expect(write('Say never')).rejects.toMatchObject(refused)
    expect(await count()).toBe(before)
    const { comment } = await write('Fine words')
    await expect(change(comment.id, 'Say never')).rejects.toMatchObject(refused)
  })

  it.each([
    { onFailure: 'hold', state: 'held' },
    { onFailure: 'pass', state: 'published' },
  ] as const)('by a slow check that does not answer as it says: $onFailure', async ({ onFailure, state }) => {
    const silent: Check = { name: 'silent', ask: () => new Promise(() => undefined), timeoutMs: 5, onFailure }
    const broken: Check = {
      name: 'broken',
      ask: () => Promise.reject(new Error('x')),
      timeoutMs: 60_000,
      onFailure,
    }
    checks = [silent, broken, usual]
    const { comment } = await write(`Words ${crypto.randomUUID()}`)
    expect(comment.state).toBe(state)
    const missed = { outcome: onFailure.toUpperCase(), numbers: { missed: 1 } }
    expect(await kept(comment.id)).toMatchObject([
      { check: 'silent', ...missed },
      { check: 'broken', ...missed },
    ])
  })

  it('by the shipped score, too: likely spam waits with its score, but a moderator’s comment never waits', async () => {
    checks = [...shipped]
    const body = 'Please subscribe to my channel, I make free money videos: https://example.com/2xyz'
    const { comment } = await write(body)
    expect(comment.state).toBe('held')
    const [finding] = await kept(comment.id)
    expect(finding).toMatchObject({ check: 'spam-score', outcome: 'HOLD' })
    expect(finding?.sentence).toContain('asks for subscribers')
    const moderator = { ...viewer, role: 'MODERATOR' } as const
    const input = { post: 'post', body: `${body}!`, idempotencyKey: crypto.randomUUID() }
    expect((await createComment({ viewer: moderator, input }, deps())).comment.state).toBe('published')
  })

  it('and its results are deleted with it by its author', async () => {
    const { comment } = await write('Please wait for it')
    await deleteComment({ viewer, id: comment.id }, deps())
    expect(await kept(comment.id)).toEqual([])
  })
})

describe('another person’s comment', () => {
  it('is not found while it waits, as if it did not exist, and forbidden once it is published', async () => {
    const { comment: held } = await write('wait for a moderator')
    const { comment: read } = await write('to be read')
    const other = makeViewer()
    const tries = (id: string) => [
      editComment({ viewer: other, id, input: { body: 'Mine now', version: 1 } }, deps()),
      deleteComment({ viewer: other, id }, deps()),
    ]
    for (const id of [held.id, crypto.randomUUID()]) {
      for (const tried of tries(id)) await expect(tried).rejects.toMatchObject({ code: 'comments/not-found' })
    }
    for (const tried of tries(read.id)) await expect(tried).rejects.toMatchObject({ code: 'auth/forbidden' })
  })
})

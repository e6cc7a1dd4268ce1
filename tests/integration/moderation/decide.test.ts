import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#lib/auth/roles.ts'
import { findComment } from '#lib/comments/comment-store.ts'
import { deleteComment } from '#lib/comments/delete-comment.ts'
import { decide } from '#lib/moderation/decide.ts'
import type { DecisionInput } from '#lib/moderation/input.ts'
import { countQueues, listQueue } from '#lib/moderation/list-queue.ts'
import { undoDecision } from '#lib/moderation/undo-decision.ts'
import { verifyRecord } from '#lib/moderation/verify-record.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useStage } from './stage.ts'
import type { Somebody } from './stage.ts'

const { database, at, deps, enter, write } = useStage()
let reader: Somebody
let mira: Somebody
let noah: Somebody

beforeAll(async () => {
  reader = await enter('READER', 'Robin')
  mira = await enter('MODERATOR', 'Mira')
  noah = await enter('MODERATOR', 'Noah')
})

const statusOf = async (id: string) => (await findComment(id, database.db))?.status

function act(input: Omit<DecisionInput, 'ids'> & { ids?: string[]; id?: string }, viewer: Viewer = mira) {
  const { id, ids = id ? [id] : [], ...rest } = input
  return decide({ viewer, input: { ids, ...rest } }, deps())
}

async function undo(event: string | null | undefined, viewer: Viewer = mira) {
  return undoDecision({ viewer, input: { eventId: event ?? '' } }, deps())
}

describe('a decision', () => {
  it.each([
    ['publish', 'PUBLISHED'],
    ['reject', 'REJECTED'],
    ['spam', 'SPAM'],
    ['delete', 'DELETED'],
  ] as const)('%s makes a held comment %s, and undone it is held again', async (decision, status) => {
    const id = await write({ by: reader })
    const [decided] = await act({ id, decision, reason: 'insult' })
    expect(decided).toMatchObject({ id, outcome: 'done', by: null })
    expect(await statusOf(id)).toBe(status)
    expect(await undo(decided?.event, noah)).toMatchObject({ commentId: id })
    expect(await statusOf(id)).toBe('HELD')
    expect((await findComment(id, database.db))?.body).toBe('Words')
    expect(await verifyRecord({ db: database.db })).toMatchObject({ broken: null })
  })

  it('counts a published comment as a reply in the comments above it, and no longer once it is removed', async () => {
    const above = await write({ by: reader, status: 'PUBLISHED' })
    const id = await write({ by: reader, parentId: above })
    const replies = async () => (await findComment(above, database.db))?.replyCount
    await act({ id, decision: 'publish' })
    expect(await replies()).toBe(1)
    await act({ id, decision: 'reject', reason: 'off-topic' })
    expect(await replies()).toBe(0)
  })

  it('that restricts makes a statement of reasons, with the checks that held the comment', async () => {
    const id = await write({ by: reader })
    await act({ id, decision: 'reject', reason: 'insult', note: 'The last sentence.' })
    const statements = await database.db.statementOfReasons.findMany({ where: { commentId: id } })
    expect(statements).toHaveLength(1)
    expect(statements[0]).toMatchObject({
      ...{ personId: reader.id, measure: 'rejected', source: 'own-initiative', detectedBy: ['many-links'] },
      ...{ decidedById: mira.id, ground: 'guidelines', reason: 'insult', note: 'The last sentence.' },
      appealableUntil: new Date('2027-05-28T12:00:00Z'),
      liftedAt: null,
    })
  })

  it('that lifts a restriction lifts its statement, and undoing it restores the statement', async () => {
    const id = await write({ by: reader })
    await act({ id, decision: 'spam' })
    const [published] = await act({ id, decision: 'publish', seen: 'spam' })
    const lifted = async () =>
      (await database.db.statementOfReasons.findMany({ where: { commentId: id } })).map(
        ({ liftedAt }) => liftedAt,
      )
    expect(await lifted()).toEqual([at])
    await undo(published?.event)
    expect(await statusOf(id)).toBe('SPAM')
    expect(await lifted()).toEqual([null])
  })

  it('is made once: the second moderator gets the name of the first', async () => {
    const id = await write({ by: reader })
    const both = await Promise.all([
      act({ id, decision: 'publish', seen: 'held' }, mira),
      act({ id, decision: 'spam', seen: 'held' }, noah),
    ])
    const outcomes = both.flat().map(({ outcome }) => outcome)
    expect(outcomes.toSorted()).toEqual(['decided', 'done'])
    const late = both.flat().find(({ outcome }) => outcome === 'decided')
    expect(late?.by).toEqual({
      name: outcomes[0] === 'done' ? 'Mira' : 'Noah',
      isYou: false,
      at: at.toISOString(),
    })
    const where = { subject: `comment:${id}` }
    expect(await database.db.moderationEvent.count({ where })).toBe(1)
  })

  it('needs a known reason, and a note if the reason requires one', async () => {
    const id = await write({ by: reader })
    const missing = [{}, { reason: 'nonsense' }, { reason: 'other' }, { reason: 'unlawful' }]
    for (const fields of missing) {
      await expect(act({ id, decision: 'reject', ...fields })).rejects.toMatchObject({
        code: 'request/invalid',
      })
    }
    expect(await statusOf(id)).toBe('HELD')
  })

  it('on many comments decides each separately, in order', async () => {
    const [held, own] = [await write({ by: reader }), await write({ by: mira })]
    const nowhere = crypto.randomUUID()
    const decided = await act({ ids: [own, held, nowhere, held], decision: 'publish' })
    expect(decided.map(({ outcome }) => outcome)).toEqual(['own', 'done', 'not-found'])
    expect(await statusOf(own)).toBe('HELD')
  })

  it('is for moderators alone, and so are undo and the queue', async () => {
    const id = await write({ by: reader })
    const [decided] = await act({ id, decision: 'publish' })
    const calls = (viewer: Viewer) => [
      act({ id, decision: 'spam' }, viewer),
      undo(decided?.event, viewer),
      listQueue({ viewer, input: { queue: 'held', limit: 50 } }, deps()),
      countQueues({ viewer }, deps()),
    ]
    for (const call of calls(reader)) await expect(call).rejects.toMatchObject({ code: 'auth/forbidden' })
    for (const call of calls(makeViewer({ kind: 'anonymous' })))
      await expect(call).rejects.toMatchObject({ code: 'auth/sign-in-required' })
  })
})

describe('undo', () => {
  it('happens once, even if two moderators undo at the same time', async () => {
    const id = await write({ by: reader })
    const [decided] = await act({ id, decision: 'spam' })
    const both = await Promise.allSettled([undo(decided?.event), undo(decided?.event)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(undo(decided?.event)).rejects.toMatchObject({ code: 'moderation/not-undone' })
  })

  it('of an older decision is refused while a newer one is in force, and possible once that is undone', async () => {
    const id = await write({ by: reader })
    const [first] = await act({ id, decision: 'reject', reason: 'insult' })
    const [second] = await act({ id, decision: 'publish' })
    const [third] = await act({ id, decision: 'reject', reason: 'off-topic' })
    for (const old of [first, second])
      await expect(undo(old?.event)).rejects.toMatchObject({ code: 'moderation/not-undone' })
    expect(await statusOf(id)).toBe('REJECTED')
    const inForce = () =>
      database.db.statementOfReasons.findMany({
        where: { commentId: id, liftedAt: null },
        select: { eventSeq: true },
      })
    expect(await inForce()).toEqual([{ eventSeq: BigInt(third?.event ?? 0) }])
    for (const [last, status, stated] of [
      [third, 'PUBLISHED', []],
      [second, 'REJECTED', [first]],
      [first, 'HELD', []],
    ] as const) {
      await undo(last?.event)
      expect(await statusOf(id)).toBe(status)
      expect(await inForce()).toEqual(stated.map((of) => ({ eventSeq: BigInt(of?.event ?? 0) })))
    }
  })

  it('changes nothing behind a later decision, and does not restore a comment that its writer erased', async () => {
    const id = await write({ by: reader })
    const [first] = await act({ id, decision: 'publish' })
    await act({ id, decision: 'spam' })
    await expect(undo(first?.event)).rejects.toMatchObject({ code: 'moderation/not-undone' })
    const removed = await write({ by: reader })
    const [removal] = await act({ id: removed, decision: 'delete', reason: 'insult' })
    const { db, clock, findPost: findPostById } = deps()
    await deleteComment(
      { viewer: reader, id: removed },
      { db, clock, findPostById, limit: () => Promise.resolve() },
    )
    expect((await findComment(removed, db))?.body).toBe('')
    await expect(undo(removal?.event)).rejects.toMatchObject({ code: 'moderation/not-undone' })
  })

  it('of an unknown event, or of an undo, is refused', async () => {
    await expect(undo('999999')).rejects.toMatchObject({ code: 'moderation/event-not-found' })
    const [decided] = await act({ id: await write({ by: reader }), decision: 'spam' })
    const { event } = await undo(decided?.event)
    await expect(undo(event)).rejects.toMatchObject({ code: 'moderation/event-not-found' })
  })
})

describe('the record', () => {
  it('stays one unbroken chain while many moderators decide at once', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => write({ by: reader })))
    const before = (await verifyRecord({ db: database.db })).whole
    await Promise.all(ids.map((id, place) => act({ id, decision: 'publish' }, place % 2 ? mira : noah)))
    expect(await verifyRecord({ db: database.db })).toMatchObject({ whole: before + 40, broken: null })
  })

  it('names the checks that held a comment, also of one that is published after all', async () => {
    const id = await write({ by: reader })
    await act({ id, decision: 'publish' })
    const event = await database.db.moderationEvent.findFirstOrThrow({ where: { subject: `comment:${id}` } })
    expect(JSON.parse(event.data)).toMatchObject({ from: 'HELD', to: 'PUBLISHED', checks: 'many-links' })
  })

  it('can’t be changed or shortened in the database', async () => {
    await act({ id: await write({ by: reader }), decision: 'spam' })
    const { db } = database
    await expect(db.$executeRaw`UPDATE "ModerationEvent" SET kind = 'x'`).rejects.toThrow(/only added/)
    await expect(db.$executeRaw`DELETE FROM "ModerationEvent"`).rejects.toThrow(/only added/)
    await expect(db.$executeRaw`TRUNCATE "ModerationEvent"`).rejects.toThrow(/only added/)
  })
})

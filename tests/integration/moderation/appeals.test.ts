import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#lib/auth/roles.ts'
import { findComment } from '#lib/comments/comment-store.ts'
import { decideAppeal } from '#lib/moderation/appeals/decide-appeal.ts'
import { countAppeals, listAppeals } from '#lib/moderation/appeals/list-appeals.ts'
import { makeAppeal } from '#lib/moderation/appeals/make-appeal.ts'
import type { Decision } from '#lib/moderation/decision.ts'
import { findStatement } from '#lib/moderation/find-statement.ts'
import { markComment } from '#lib/moderation/mark-comment.ts'
import { sanction } from '#lib/moderation/sanctions/sanction.ts'
import { statementToken } from '#lib/moderation/statement.ts'
import { undoDecision } from '#lib/moderation/undo-decision.ts'
import { verifyRecord } from '#lib/moderation/verify-record.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useReports } from './reports-stage.ts'
import type { Somebody } from './stage.ts'

const stage = useReports()
const { database, at, enter, write, report, reportDeps, reportsOf, statusOf } = stage
let writer: Somebody
let mira: Somebody
let noah: Somebody

beforeAll(async () => {
  writer = await enter('READER', 'Robin')
  mira = await enter('MODERATOR', 'Mira')
  noah = await enter('MODERATOR', 'Noah')
})

const act = (id: string, decision: Decision) => stage.act(id, { decision, viewer: mira })

/** The token of the statement that is in force about a comment, or about a person. */
async function tokenAbout(about: { commentId: string } | { personId: string; commentId: null }) {
  const where = { ...about, liftedAt: null }
  const { id } = await database.db.statementOfReasons.findFirstOrThrow({ where, orderBy: { id: 'desc' } })
  return statementToken({ id, secret: 'secret' })
}

const appeal = (token: string, text = 'I did not mean that.') =>
  makeAppeal({ input: { against: 'statement', token, text } }, reportDeps())

const latestAppeal = () =>
  database.db.appeal.findFirstOrThrow({ orderBy: { createdAt: 'desc' }, where: { state: 'open' } })

type Answer = Partial<Parameters<typeof decideAppeal>[0]['input']>

async function answer(input: Answer = {}, viewer: Viewer = noah): Promise<void> {
  const id = input.id ?? (await latestAppeal()).id
  const usual = { outcome: 'founded', answer: 'I see.' } as const
  await decideAppeal({ viewer, input: { ...usual, ...input, id } }, reportDeps())
}

/** Answers what is open, so that each test has one open appeal. */
async function rejected(decision: Decision = 'reject') {
  const id = await write({ by: writer, status: 'PUBLISHED' })
  const [decided] = await act(id, decision)
  const token = await tokenAbout({ commentId: id })
  return { id, token, event: decided?.event ?? '' }
}

describe('an appeal of a writer', () => {
  it('is made once, for six months, and leaves no words in the record', async () => {
    const { id, token, event } = await rejected()
    expect(await findStatement({ token }, reportDeps())).toMatchObject({
      ...{ appeal: null, appealableUntil: '2027-05-28T12:00:00.000Z' },
    })
    const later = { ...reportDeps(), clock: { now: () => new Date('2027-05-28T12:00:00.001Z') } }
    const input = { against: 'statement', token, text: 'Late.' } as const
    await expect(makeAppeal({ input }, later)).rejects.toMatchObject({ code: 'moderation/appeal-too-late' })
    const both = await Promise.allSettled([appeal(token, 'Secret words'), appeal(token, 'Secret words')])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(appeal(token)).rejects.toMatchObject({ code: 'moderation/appealed-before' })
    expect(await findStatement({ token }, reportDeps())).toMatchObject({
      appeal: { text: 'Secret words', state: 'open', receivedAt: at.toISOString(), answer: null },
    })
    const { id: appealId } = await latestAppeal()
    const recorded = await database.db.moderationEvent.findFirstOrThrow({
      where: { subject: `appeal:${appealId}` },
    })
    expect(recorded).toMatchObject({ kind: 'appeal-received', actorId: null })
    expect(JSON.parse(recorded.data)).toEqual({ against: 'statement', comment: id, event })
    await answer({ id: appealId })
  })

  it('is refused without a statement, and once the decision was taken back', async () => {
    await expect(appeal('x'.repeat(43))).rejects.toMatchObject({ code: 'moderation/statement-not-found' })
    const { token, event } = await rejected()
    await undoDecision({ viewer: mira, input: { eventId: event } }, reportDeps())
    await expect(appeal(token)).rejects.toMatchObject({ code: 'moderation/nothing-to-appeal' })
  })

  it.each(['reject', 'spam', 'delete'] as const)(
    'that is founded publishes what %s took down, for good, and is an error of the decision',
    async (decision) => {
      const { id, token, event } = await rejected(decision)
      await appeal(token)
      await answer({ answer: 'You are right.' })
      expect(await statusOf(id)).toBe('PUBLISHED')
      expect(await findStatement({ token }, reportDeps())).toMatchObject({
        liftedAt: at.toISOString(),
        appeal: { state: 'founded', answer: 'You are right.', answeredAt: at.toISOString() },
      })
      const undoing = await database.db.moderationEvent.findUnique({ where: { undoes: BigInt(event) } })
      expect(undoing).toMatchObject({ kind: 'undo', actorId: noah.id, subject: `comment:${id}` })
      await expect(
        undoDecision({ viewer: mira, input: { eventId: event } }, reportDeps()),
      ).rejects.toMatchObject({ code: 'moderation/not-undone' })
      expect(await verifyRecord({ db: database.db })).toMatchObject({ broken: null })
    },
  )

  it('that is founded after a newer decision publishes nothing, and leaves the newer statement in force', async () => {
    const { id, token } = await rejected()
    await appeal(token)
    const [, [newer]] = [await act(id, 'publish'), await act(id, 'spam')]
    await answer()
    expect(await statusOf(id)).toBe('SPAM')
    const where = { commentId: id, liftedAt: null }
    const [inForce, ...more] = await database.db.statementOfReasons.findMany({ where })
    expect([String(inForce?.eventSeq), more]).toEqual([newer?.event, []])
  })

  it('that is founded keeps older decisions from being undone', async () => {
    const { id, event } = await rejected()
    for (const decision of ['publish', 'reject'] as const) await act(id, decision)
    await appeal(await tokenAbout({ commentId: id }))
    await answer()
    await act(id, 'reject')
    const undoing = undoDecision({ viewer: mira, input: { eventId: event } }, reportDeps())
    await expect(undoing).rejects.toMatchObject({ code: 'moderation/not-undone' })
    expect(await statusOf(id)).toBe('REJECTED')
  })

  it('at the same time as an undo of the decision: both are no fault of the site', async () => {
    const { id, token, event } = await rejected()
    await appeal(token)
    const [, undone] = await Promise.allSettled([
      answer(),
      undoDecision({ viewer: mira, input: { eventId: event } }, reportDeps()),
    ])
    if (undone.status === 'rejected') expect(undone.reason).toMatchObject({ code: 'moderation/not-undone' })
    expect(await statusOf(id)).toBe('PUBLISHED')
  })

  it('that is unfounded is answered, and the decision stays', async () => {
    const { id, token } = await rejected()
    await appeal(token)
    const { id: appealId } = await latestAppeal()
    await answer({ outcome: 'unfounded', answer: 'It names a colleague.' })
    expect(await statusOf(id)).toBe('REJECTED')
    expect(await findStatement({ token }, reportDeps())).toMatchObject({
      liftedAt: null,
      appeal: { state: 'unfounded', answer: 'It names a colleague.' },
    })
    const { rows } = await database.pool.query(
      `select 1 from graphile_worker._private_jobs where payload->>'appealId' = $1`,
      [appealId],
    )
    expect(rows).toHaveLength(1)
    const events = await database.db.moderationEvent.findMany({ where: { subject: `appeal:${appealId}` } })
    expect(events.map(({ kind }) => kind)).toEqual(['appeal-received', 'appeal-decided'])
    expect(JSON.parse(events[1]?.data ?? '')).toMatchObject({ state: 'unfounded', comment: id })
  })

  it('against a fold unfolds a comment that was rejected meanwhile, and does not publish it', async () => {
    const id = await write({ by: writer, status: 'PUBLISHED' })
    await markComment({ viewer: mira, input: { id, mark: 'folded', isOn: true } }, reportDeps())
    await appeal(await tokenAbout({ commentId: id }))
    const [rejection] = await act(id, 'reject')
    await answer()
    expect(await findComment(id, database.db)).toMatchObject({ status: 'REJECTED', marks: [] })
    await undoDecision({ viewer: mira, input: { eventId: rejection?.event ?? '' } }, reportDeps())
    expect(await statusOf(id)).toBe('PUBLISHED')
  })

  it('against a fold unfolds the comment, against a sanction ends it', async () => {
    const id = await write({ by: writer, status: 'PUBLISHED' })
    await markComment({ viewer: mira, input: { id, mark: 'folded', isOn: true } }, reportDeps())
    await appeal(await tokenAbout({ commentId: id }))
    await answer()
    expect((await findComment(id, database.db))?.marks).toEqual([])
    const person = await enter('READER', 'Sanctioned')
    const input = { person: person.id, kind: 'suspension', days: 7, reason: 'insult' } as const
    await sanction({ viewer: mira, input }, reportDeps())
    const token = await tokenAbout({ personId: person.id, commentId: null })
    await appeal(token)
    await answer()
    expect(await database.db.sanction.findFirst({ where: { personId: person.id } })).toMatchObject({
      ...{ liftedAt: at, liftedById: noah.id },
    })
    expect(await findStatement({ token }, reportDeps())).toMatchObject({ appeal: { state: 'founded' } })
  })

  it('refuses the reports behind the decision, once it is founded', async () => {
    const id = await stage.publish(writer)
    const by = await enter('READER', 'Ann')
    await report(id, { by })
    await act(id, 'reject')
    expect(await reportsOf(id)).toMatchObject([{ state: 'upheld', decidedById: mira.id }])
    await appeal(await tokenAbout({ commentId: id }))
    await answer()
    expect(await reportsOf(id)).toMatchObject([{ state: 'refused', decidedById: noah.id }])
  })

  it('against a hold by reports publishes the comment, and refuses the reports that held it', async () => {
    const id = await stage.publish(writer)
    const known = await Promise.all(['Ann', 'Bea'].map((name) => enter('READER', name)))
    const trusts = Object.fromEntries(known.map((person) => [person.id, 'known' as const]))
    for (const by of known) await report(id, { by, trusts })
    expect(await statusOf(id)).toBe('HELD')
    await appeal(await tokenAbout({ commentId: id }))
    await answer()
    expect(await statusOf(id)).toBe('PUBLISHED')
    expect((await reportsOf(id)).map(({ state }) => state)).toEqual(['refused', 'refused'])
  })

  it('about words that the writer erased meanwhile brings nothing back', async () => {
    const { id, token } = await rejected()
    await appeal(token)
    await database.db.comment.update({
      where: { id },
      data: { body: '', status: 'DELETED' },
      select: { id: true },
    })
    await answer()
    expect(await findComment(id, database.db)).toMatchObject({ body: '', status: 'DELETED' })
    expect(await findStatement({ token }, reportDeps())).toMatchObject({ appeal: { state: 'founded' } })
  })
})

describe('who answers', () => {
  it('is another moderator where there is one', async () => {
    const { token } = await rejected()
    await appeal(token)
    const list = (viewer: Viewer) => listAppeals({ viewer, input: {} }, reportDeps())
    expect((await list(mira)).appeals).toMatchObject([{ hindrance: 'decider', decidedBy: { name: 'Mira' } }])
    await expect(answer({}, mira)).rejects.toMatchObject({ code: 'moderation/own-decision' })
    const others = { where: { role: { not: 'READER' }, id: { not: mira.id } } } as const
    await database.db.user.updateMany({ ...others, data: { role: 'READER' } })
    expect((await list(mira)).appeals).toMatchObject([{ hindrance: null }])
    await answer({}, mira)
    await database.db.user.update({
      where: { id: noah.id },
      data: { role: 'MODERATOR' },
      select: { id: true },
    })
  })

  it('is never the writer or the reporter', async () => {
    const olga = await enter('MODERATOR', 'Olga')
    const own = await write({ by: olga, status: 'PUBLISHED' })
    await act(own, 'reject')
    await appeal(await tokenAbout({ commentId: own }))
    await expect(answer({}, olga)).rejects.toMatchObject({ code: 'auth/forbidden' })
    await answer()
  })

  it('is a moderator, and one of two who answer at once', async () => {
    const { token } = await rejected()
    await appeal(token)
    const { id } = await latestAppeal()
    const olga = await enter('MODERATOR', 'Olga')
    for (const viewer of [writer, makeViewer({ kind: 'anonymous' })]) {
      const code = viewer.kind === 'anonymous' ? 'auth/sign-in-required' : 'auth/forbidden'
      await expect(answer({ id }, viewer)).rejects.toMatchObject({ code })
      await expect(listAppeals({ viewer, input: {} }, reportDeps())).rejects.toMatchObject({ code })
      await expect(countAppeals({ viewer }, reportDeps())).rejects.toMatchObject({ code })
    }
    const both = await Promise.allSettled([answer({ id }), answer({ id, outcome: 'unfounded' }, olga)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(answer({ id })).rejects.toMatchObject({ code: 'moderation/appeal-answered' })
    await expect(answer({ id: crypto.randomUUID() })).rejects.toMatchObject({
      code: 'moderation/appeal-not-found',
    })
  })
})

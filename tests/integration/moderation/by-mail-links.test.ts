import { beforeEach, describe, expect, it } from 'vitest'
import { changeComment } from '#lib/comments/change-comment.ts'
import { findComment } from '#lib/comments/comment-store.ts'
import { decideByMail } from '#lib/moderation/by-mail/decide-by-mail.ts'
import { findDecisionLink } from '#lib/moderation/by-mail/find-decision-link.ts'
import { sweepDecisionLinks } from '#lib/moderation/by-mail/link-store.ts'
import { mailDecisionSchema } from '#lib/moderation/by-mail/mail-decision-input.ts'
import type { MailDecisionInput } from '#lib/moderation/by-mail/mail-decision-input.ts'
import { undoByMail } from '#lib/moderation/by-mail/undo-by-mail.ts'
import { decisions } from '#lib/moderation/decision.ts'
import { describeEvent } from '#lib/moderation/log/describe-event.ts'
import { undoDecision } from '#lib/moderation/undo-decision.ts'
import { tokenIn, useLetters } from './by-mail-stage.ts'

const stage = useLetters()
const { database, at, byMail, clear, enter, hold, minute, statusOf, subscribe, suspend, tellHeld } = stage
const address = '192.0.2.1'

beforeEach(clear)

/** A held comment, and the token that a letter brings a new moderator for it. */
async function mailed(body = `Words ${crypto.randomUUID()}`) {
  const mira = await subscribe('Mira', { mode: 'at-once' })
  const id = await hold(body)
  const [letter] = await tellHeld(at)
  return { id, mira, token: tokenIn(letter, body) }
}

const see = (token: string, now = at) => findDecisionLink({ token, address }, byMail(now))

const decide = (token: string, input: Partial<MailDecisionInput> = {}, now = at) =>
  decideByMail({ input: { decision: 'publish', version: 1, ...input, token }, address }, byMail(now))

it('looking at a link changes nothing, however often; the button decides as its moderator, in the record by mail', async () => {
  const { id, mira, token } = await mailed()
  const seen = await see(token)
  expect(seen).toMatchObject({
    ...{ state: 'open', moderator: 'Mira', decisions: ['publish', 'reject', 'spam'], by: null, made: null },
    comment: { status: 'HELD', version: 1, isChanged: false, findings: [{ sentence: 'It has 5 links.' }] },
  })
  expect(await see(token)).toEqual(seen)
  expect(await statusOf(id)).toBe('HELD')
  expect(await decide(token)).toMatchObject({ id, outcome: 'done' })
  expect(await statusOf(id)).toBe('PUBLISHED')
  const [event] = await stage.eventsAbout(id)
  expect(event).toMatchObject({ actorId: mira.id, kind: 'decision' })
  const data = JSON.parse(event?.data ?? '{}') as Record<string, string>
  const { kind = '', subject = '' } = event ?? {}
  expect(describeEvent({ kind, subject, data, undoes: null }, 'Mira')).toBe(
    'Mira published a held comment by mail.',
  )
})

it('a link decides once, also when it is pressed twice at the same time', async () => {
  const { id, token } = await mailed()
  const presses = await Promise.allSettled([decide(token), decide(token, { decision: 'spam' })])
  expect(presses.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(presses.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'moderation/link-used' },
  })
  expect(await stage.eventsAbout(id)).toHaveLength(1)
  expect(await see(token)).toMatchObject({ state: 'decided', decisions: [], made: { isUndone: false } })
})

it('a link takes no decision that its page does not offer', async () => {
  const { token } = await mailed()
  const sent = { token, version: '1', reason: 'insult' }
  const offered = (await see(token))?.decisions ?? []
  const accepted = decisions.filter((decision) => mailDecisionSchema.safeParse({ ...sent, decision }).success)
  expect(accepted.filter((decision) => decision !== 'keep')).toEqual(offered)
})

it('the page offers an undo only while no newer decision is in force', async () => {
  const { id, mira, token } = await mailed()
  await decide(token, { decision: 'spam' })
  expect(await see(token)).toMatchObject({ made: { isUndone: false, canUndo: true } })
  await stage.act(id, { decision: 'publish', viewer: mira })
  expect(await see(token)).toMatchObject({ made: { isUndone: false, canUndo: false } })
})

it('the decision can be undone by the same link, once, and the link decides nothing after that', async () => {
  const { id, token } = await mailed()
  await expect(undoByMail({ input: { token }, address }, byMail())).rejects.toMatchObject({
    code: 'moderation/link-not-found',
  })
  await decide(token, { decision: 'spam' })
  await undoByMail({ input: { token }, address }, byMail())
  expect(await statusOf(id)).toBe('HELD')
  expect(await see(token)).toMatchObject({ state: 'decided', made: { isUndone: true } })
  await expect(undoByMail({ input: { token }, address }, byMail())).rejects.toMatchObject({
    code: 'moderation/not-undone',
  })
  await expect(decide(token)).rejects.toMatchObject({ code: 'moderation/link-used' })
  // What was taken back is no news.
  expect(await tellHeld(minute(20))).toEqual([])
})

it('a rejection asks for its reason and a missing one leaves the link as it was', async () => {
  const { id, token } = await mailed()
  await expect(decide(token, { decision: 'reject' })).rejects.toMatchObject({
    ...{ code: 'request/invalid', issues: [{ field: 'reason' }] },
  })
  await expect(decide(token, { decision: 'reject', reason: 'other' })).rejects.toMatchObject({
    issues: [{ field: 'note' }],
  })
  expect(await decide(token, { decision: 'reject', reason: 'insult' })).toMatchObject({ outcome: 'done' })
  const statement = await database.db.statementOfReasons.findFirst({ where: { commentId: id } })
  expect(statement).toMatchObject({ reason: 'insult', measure: 'rejected' })
})

describe('scope', () => {
  it('a link decides on its own comment only, and a stranger’s token on none', async () => {
    await subscribe('Mira', { mode: 'at-once' })
    const [first, second] = [await hold('First words'), await hold('Second words')]
    const [letter] = await tellHeld(at)
    await decide(tokenIn(letter, 'Second words'))
    expect([await statusOf(first), await statusOf(second)]).toEqual(['HELD', 'PUBLISHED'])
    expect(await see('A'.repeat(43))).toBeNull()
    await expect(decide('A'.repeat(43))).rejects.toMatchObject({ code: 'moderation/link-not-found' })
  })

  it('each moderator has a link of their own', async () => {
    await subscribe('Mira', { mode: 'at-once' })
    const noah = await subscribe('Noah', { mode: 'at-once' })
    const id = await hold('For both')
    const letters = await tellHeld(at)
    const ofNoah = letters.find(({ to }) => to === noah.email)
    const ofMira = letters.find(({ to }) => to !== noah.email)
    expect(letters).toHaveLength(2)
    await decide(tokenIn(ofNoah, 'For both'))
    expect((await stage.eventsAbout(id)).map(({ actorId }) => actorId)).toEqual([noah.id])
    expect(await see(tokenIn(ofMira, 'For both'))).toMatchObject({
      ...{ state: 'decided', decisions: [], by: { name: 'Noah' }, made: null },
      comment: { status: 'PUBLISHED' },
    })
  })

  it('what is published without a report can’t be restricted by a link', async () => {
    const { id, token } = await mailed()
    const noah = await enter('MODERATOR', 'Noah')
    await stage.act(id, { decision: 'publish', viewer: noah })
    const late = await decide(token, { decision: 'spam', seen: 'published' })
    expect(late).toMatchObject({ outcome: 'decided', by: { name: 'Noah' } })
    expect(await statusOf(id)).toBe('PUBLISHED')
  })
})

it('after another moderator’s decision was undone, the link still decides', async () => {
  const { id, token } = await mailed()
  const noah = await enter('MODERATOR', 'Noah')
  const [decided] = await stage.act(id, { decision: 'reject', viewer: noah })
  expect(await decide(token)).toMatchObject({ outcome: 'decided', by: { name: 'Noah' } })
  await undoDecision({ viewer: noah, input: { eventId: decided?.event ?? '' } }, byMail())
  expect(await see(token)).toMatchObject({ state: 'open' })
  expect(await decide(token)).toMatchObject({ outcome: 'done' })
})

it('words that were changed since are shown as such, and only seen words are decided on', async () => {
  const { id, token } = await mailed()
  const before = await findComment(id, database.db)
  if (!before) throw new Error('no comment')
  const by = { as: 'author', id: before.authorId } as const
  const after = { ...before, body: 'Quite other words', version: 2 }
  await changeComment(database.db, { before, after, by, reason: 'edit', at })
  expect(await see(token)).toMatchObject({
    state: 'open',
    comment: { body: 'Quite other words', version: 2, isChanged: true },
  })
  await expect(decide(token)).rejects.toMatchObject({ code: 'comments/version-conflict' })
  expect(await decide(token, { version: 2 })).toMatchObject({ outcome: 'done' })
})

it('a link works for seven days, and is deleted after that', async () => {
  const { id, token } = await mailed()
  const [last, over] = [minute(7 * 24 * 60 - 1), minute(7 * 24 * 60)]
  expect(await see(token, last)).toMatchObject({ state: 'open' })
  expect(await see(token, over)).toMatchObject({ state: 'expired', comment: null, by: null })
  await expect(decide(token, {}, over)).rejects.toMatchObject({ code: 'moderation/link-not-found' })
  await sweepDecisionLinks({ now: last }, database.db)
  expect(await database.db.decisionLink.count({ where: { commentId: id } })).toBe(1)
  await sweepDecisionLinks({ now: minute(7 * 24 * 60 + 1) }, database.db)
  expect(await see(token, over)).toBeNull()
})

it.each([
  ['lost the role', (id: string) => database.db.user.update({ where: { id }, data: { role: 'READER' } })],
  ['is suspended', suspend],
] as const)('a link decides, undoes and tells nothing once its moderator %s', async (_what, happens) => {
  const { id, mira, token } = await mailed()
  const other = await hold('Decided before')
  await happens(mira.id)
  expect(await see(token)).toMatchObject({ state: 'forbidden', comment: null, decisions: [] })
  await expect(decide(token)).rejects.toMatchObject({ code: 'auth/forbidden' })
  await database.db.decisionLink.updateMany({ where: { commentId: id }, data: { eventSeq: 999_999 } })
  await expect(undoByMail({ input: { token }, address }, byMail())).rejects.toMatchObject({
    code: 'auth/forbidden',
  })
  await database.db.decisionLink.deleteMany()
  expect([await statusOf(id), await statusOf(other)]).toEqual(['HELD', 'HELD'])
})

it('a moderator’s link does not decide on their own words, and an erased comment is gone', async () => {
  const { id, mira, token } = await mailed()
  await database.db.comment.update({ where: { id }, data: { authorId: mira.id }, select: { id: true } })
  expect(await decide(token)).toMatchObject({ outcome: 'own' })
  expect(await statusOf(id)).toBe('HELD')
  const erased = { body: '', status: 'DELETED' as const }
  await database.db.comment.update({ where: { id }, data: erased, select: { id: true } })
  expect(await see(token)).toMatchObject({ state: 'gone', comment: null })
  expect(await decide(token)).toMatchObject({ outcome: 'decided' })
})

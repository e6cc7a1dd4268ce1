import { beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '#lib/errors.ts'
import { confirmReport } from '#lib/moderation/confirm-report.ts'
import type { Decision } from '#lib/moderation/decision.ts'
import type { ReportDeps } from '#lib/moderation/deps.ts'
import { findReceipt } from '#lib/moderation/find-receipt.ts'
import { reportComment } from '#lib/moderation/report-comment.ts'
import { reportToken } from '#lib/moderation/report.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { anonymous, post, useReports } from './reports-stage.ts'
import type { Somebody } from './stage.ts'

const stage = useReports()
const { database, at, enter, write, reportDeps, report, reportsOf, eventsAbout, statusOf } = stage
let writer: Somebody
let mira: Somebody

beforeAll(async () => {
  writer = await enter('READER', 'Robin')
  mira = await enter('MODERATOR', 'Mira')
})

const publish = (by = writer) => stage.publish(by)
const act = (id: string, decision: Decision) => stage.act(id, { decision, viewer: mira })

describe('a report', () => {
  it('by anybody is kept without words in the record, and a receipt has its own address', async () => {
    const id = await publish()
    const received = await report(id, { note: 'Look at the <b>end</b>.' })
    expect(received).toMatchObject({ receivedAt: at.toISOString(), toldBy: 'receipt' })
    const [kept] = await reportsOf(id)
    expect(kept).toMatchObject({
      ...{ version: 1, reporterId: null, email: null, provenAt: null, reason: 'insult', state: 'open' },
      note: 'Look at the <b>end</b>.',
    })
    const token = received.url?.split('/').at(-1) ?? ''
    expect(kept?.tokenHash).not.toContain(token)
    expect(await findReceipt({ token }, reportDeps())).toMatchObject({
      state: 'open',
      post,
      reason: 'insult',
    })
    const [event] = await eventsAbout(id)
    expect(event).toMatchObject({ actorId: null, kind: 'report-received', subject: `report:${kept?.id}` })
    expect(JSON.parse(event?.data ?? '')).toEqual({
      ...{ comment: id, reason: 'insult', concernsChild: false, isProven: false },
    })
  })

  it('of an account is told by mail, and has no address of its own to erase', async () => {
    const id = await publish()
    const by = await enter('READER', 'Ann')
    expect(await report(id, { by, email: 'other@example.com' })).toMatchObject({ toldBy: 'mail' })
    expect(await reportsOf(id)).toMatchObject([{ reporterId: by.id, email: null, provenAt: at }])
  })

  it('with an address hands out no link: the link would prove the address', async () => {
    const received = await report(await publish(), { email: 'ann@example.com' })
    expect(received).toMatchObject({ url: null, toldBy: 'mail-once-confirmed' })
  })

  it('is one for each reporter until it is decided, also when two come at once', async () => {
    const id = await publish()
    const by = await enter('READER', 'Bea')
    const both = await Promise.allSettled([report(id, { by }), report(id, { by })])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(report(id, { by })).rejects.toMatchObject({ code: 'moderation/reported-before' })
    await report(id)
    await expect(report(id)).rejects.toMatchObject({ code: 'moderation/reported-before' })
    await report(id, { by: anonymous('192.0.2.2') })
    await act(id, 'keep')
    await report(id, { by })
    expect(await reportsOf(id)).toHaveLength(4)
  })

  it('of what readers do not see is refused as of nothing, and so is one of one’s own words', async () => {
    const notFound = { code: 'comments/not-found' }
    await expect(report(await write({ by: writer }))).rejects.toMatchObject(notFound)
    await expect(report(crypto.randomUUID())).rejects.toMatchObject(notFound)
    const id = await publish()
    const withdrawn = { ...reportDeps(), findPost: () => Promise.resolve(null) }
    const input = { reason: 'spam' } as const
    await expect(
      reportComment({ viewer: anonymous(), commentId: id, input }, withdrawn),
    ).rejects.toMatchObject(notFound)
    await expect(report(id, { by: writer })).rejects.toMatchObject({ code: 'moderation/own-comment' })
    await expect(report(id, { reason: 'unlawful' })).rejects.toMatchObject({ code: 'request/invalid' })
    expect(await reportsOf(id)).toEqual([])
  })

  it('is counted by network, by person and by mailbox', async () => {
    const counted: string[] = []
    const limit: ReportDeps['limit'] = ({ name, key }) => Promise.resolve(void counted.push(`${name} ${key}`))
    const input = { reason: 'spam', email: 'a.nn@example.com' } as const
    const commentId = await publish()
    await reportComment({ viewer: anonymous(), commentId, input }, { ...reportDeps(), limit })
    const by = await enter('READER', 'Cleo')
    await reportComment({ viewer: by, commentId, input }, { ...reportDeps(), limit })
    expect(counted).toEqual([
      'report-address 192.0.2.1',
      'sign-in-mailbox ann@example.com 192.0.2.1',
      'report-address 192.0.2.1',
      `report-person ${by.id}`,
    ])
    const tooMany = () => Promise.reject(new AppError('request/rate-limited'))
    await expect(
      reportComment(
        { viewer: anonymous('192.0.2.7'), commentId, input },
        { ...reportDeps(), limit: tooMany },
      ),
    ).rejects.toMatchObject({ code: 'request/rate-limited' })
  })
})

describe('an address', () => {
  const confirm = async (commentId: string) => {
    const [kept] = await reportsOf(commentId)
    const token = reportToken({ id: kept?.id ?? '', secret: 'secret' })
    await confirmReport({ token }, reportDeps())
    return token
  }

  it('is proven by the link in its letter, once or twice', async () => {
    const id = await publish()
    await report(id, { email: 'dora@example.com' })
    const { rows } = await database.pool.query<{ payload: { reportId: string } }>(
      `select payload from graphile_worker._private_jobs where payload->>'reportId' = $1`,
      [(await reportsOf(id))[0]?.id],
    )
    expect(rows).toHaveLength(1)
    const token = await confirm(id)
    await confirm(id)
    expect(await reportsOf(id)).toMatchObject([{ provenAt: at, email: 'dora@example.com', reporterId: null }])
    expect(await findReceipt({ token }, reportDeps())).toMatchObject({
      unconfirmed: null,
      isToldByMail: true,
    })
    // From another network, too, it is the same reporter.
    await report(id, { by: anonymous('192.0.2.9'), email: 'dora@example.com' })
    const owner = makeViewer({ email: 'dora@example.com' }) as Somebody
    const data = { id: owner.id, email: owner.email, name: 'Dora', role: 'READER' } as const
    await database.db.user.create({ data, select: { id: true } })
    await expect(report(id, { by: owner })).rejects.toMatchObject({ code: 'moderation/reported-before' })
  })

  it('of an account hands the report over to the account', async () => {
    const id = await publish()
    const owner = await enter('READER', 'Emil')
    await report(id, { email: owner.email })
    await confirm(id)
    expect(await reportsOf(id)).toMatchObject([{ provenAt: at, email: null, reporterId: owner.id }])
  })

  it('of the comment’s writer proves nothing: the report ends, quietly and for good', async () => {
    const id = await publish()
    await report(id, { email: writer.email.replace('@', '+other@') })
    const token = await confirm(id)
    await confirm(id)
    expect(await reportsOf(id)).toMatchObject([{ state: 'moot', provenAt: null, reporterId: null }])
    expect(await findReceipt({ token }, reportDeps())).toMatchObject({ state: 'moot', unconfirmed: null })
    const [ended] = (await eventsAbout(id)).slice(-1)
    expect(ended).toMatchObject({ kind: 'report-decided', actorId: null })
  })

  it.each(['', 'x'.repeat(43)])('is not proven by the token %j', async (token) => {
    await expect(confirmReport({ token }, reportDeps())).rejects.toMatchObject({
      code: 'moderation/report-not-found',
    })
  })
})

describe('reports', () => {
  it('never hide a comment by their number, signed out or by new accounts', async () => {
    const id = await publish()
    for (let place = 0; place < 30; place += 1) await report(id, { by: anonymous(`198.51.100.${place}`) })
    for (let place = 0; place < 10; place += 1)
      await report(id, { by: await enter('READER', `New ${place}`) })
    expect(await statusOf(id)).toBe('PUBLISHED')
    expect(await reportsOf(id)).toHaveLength(40)
  })

  it('hold a comment where readers with trust agree, and its writer gets the reasons and can appeal', async () => {
    const id = await publish()
    const [ann, bea] = [await enter('READER', 'Ann'), await enter('READER', 'Bea')]
    const trusts = { [ann.id]: 'known', [bea.id]: 'known' } as const
    await report(id, { by: ann, trusts, note: 'Ann’s words' })
    expect(await statusOf(id)).toBe('PUBLISHED')
    await report(id, { by: bea, trusts })
    expect(await statusOf(id)).toBe('HELD')
    const statement = await database.db.statementOfReasons.findFirstOrThrow({ where: { commentId: id } })
    expect(statement).toMatchObject({
      ...{ measure: 'hidden', source: 'notice', decidedById: null, reason: 'insult', personId: writer.id },
      liftedAt: null,
    })
    expect(JSON.stringify(statement, (_, value: unknown) => String(value))).not.toContain('Ann')
    const held = (await eventsAbout(id)).find(({ kind }) => kind === 'hold')
    expect(held).toMatchObject({ actorId: null, seq: statement.eventSeq })
    await act(id, 'publish')
    expect(await database.db.statementOfReasons.findFirst({ where: { commentId: id } })).toMatchObject({
      liftedAt: at,
    })
    expect((await reportsOf(id)).map(({ state }) => state)).toEqual(['refused', 'refused'])
  })

  it('do not hold words that a moderator has decided to show, nor those of staff', async () => {
    const trusted = await Promise.all(['A', 'B', 'C', 'D'].map((name) => enter('READER', name)))
    const trusts = Object.fromEntries(trusted.map(({ id }) => [id, 'trusted' as const]))
    const shown = await publish()
    await report(shown)
    await act(shown, 'keep')
    const ofStaff = await publish(await enter('EDITOR', 'Ed'))
    for (const by of trusted) for (const id of [shown, ofStaff]) await report(id, { by, trusts })
    expect(await statusOf(shown)).toBe('PUBLISHED')
    expect(await statusOf(ofStaff)).toBe('PUBLISHED')
  })

  it('of an address weigh more once it is proven, and then may hold the comment', async () => {
    const id = await publish()
    const [known, owner] = [await enter('READER', 'Known'), await enter('READER', 'Owner')]
    const trusts = { [known.id]: 'known', [owner.id]: 'known' } as const
    await report(id, { email: owner.email, trusts })
    await report(id, { by: known, trusts })
    expect(await statusOf(id)).toBe('PUBLISHED')
    const typed = (await reportsOf(id)).find(({ email }) => email !== null)
    const token = reportToken({ id: typed?.id ?? '', secret: 'secret' })
    await confirmReport({ token }, reportDeps(trusts))
    expect(await statusOf(id)).toBe('HELD')
  })
})

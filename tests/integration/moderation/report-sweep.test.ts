import { beforeAll, describe, expect, it } from 'vitest'
import { deleteComment } from '#lib/comments/delete-comment.ts'
import { confirmReport } from '#lib/moderation/confirm-report.ts'
import { makeAppeal } from '#lib/moderation/appeals/make-appeal.ts'
import { findReceipt } from '#lib/moderation/find-receipt.ts'
import { reportToken } from '#lib/moderation/report.ts'
import { sweepReports } from '#lib/moderation/sweep-reports.ts'
import { verifyRecord } from '#lib/moderation/verify-record.ts'
import { dayMs } from '#lib/time.ts'
import { useReports } from './reports-stage.ts'
import type { Somebody } from './stage.ts'

const stage = useReports()
const { database, at, enter, report, reportDeps, reportsOf, eventsAbout } = stage
let writer: Somebody
let mira: Somebody

beforeAll(async () => {
  writer = await enter('READER', 'Robin')
  mira = await enter('MODERATOR', 'Mira')
})

const later = (days: number) => new Date(at.getTime() + days * dayMs)
const sweep = (now: Date) => sweepReports({ now }, database.db)
const keep = (id: string) => stage.act(id, { decision: 'keep', viewer: mira })
const tokenOf = (id: string) => reportToken({ id, secret: 'secret' })

describe('the sweep of reports', () => {
  it('closes the reports of a comment that its writer erased, erases quotes, and tells the reporters', async () => {
    const id = await stage.publish(writer)
    const ann = await enter('READER', 'Ann')
    await report(id, { by: ann, note: 'It says “Words”.' })
    await report(id, { note: 'Nobody to tell.' })
    const { db, clock, findPost: findPostById } = reportDeps()
    const limit = () => Promise.resolve()
    await deleteComment({ viewer: writer, id }, { db, clock, findPostById, limit })
    await sweep(at)
    const moot = { state: 'moot', decision: null, decidedAt: at, note: null, openKey: null }
    expect(await reportsOf(id)).toMatchObject([moot, moot])
    const closing = (await eventsAbout(id)).filter(({ kind }) => kind === 'report-decided')
    expect(closing.map(({ data }) => (JSON.parse(data) as { state: string }).state)).toEqual(['moot', 'moot'])
    const ofAnn = (await reportsOf(id)).find(({ reporterId }) => reporterId === ann.id)
    const { rows } = await database.pool.query<{ id: string }>(
      `select payload->>'reportId' as id from graphile_worker._private_jobs
        where payload->>'reportId' = any($1) and payload->'event' is not null`,
      [(await reportsOf(id)).map((row) => row.id)],
    )
    expect(rows).toEqual([{ id: ofAnn?.id }])
    await sweep(at)
    expect((await eventsAbout(id)).filter(({ kind }) => kind === 'report-decided')).toHaveLength(2)
    expect(await verifyRecord({ db })).toMatchObject({ broken: null })
  })

  it('erases an address that nobody has confirmed within seven days', async () => {
    const id = await stage.publish(writer)
    await report(id, { email: 'ann@example.com' })
    await report(id, { email: 'bea@example.com' })
    const proven = (await reportsOf(id)).find(({ email }) => email === 'bea@example.com')
    await confirmReport({ token: tokenOf(proven?.id ?? '') }, reportDeps())
    await sweep(later(6.9))
    expect((await reportsOf(id)).map(({ email }) => email).toSorted()).toEqual([
      'ann@example.com',
      'bea@example.com',
    ])
    await sweep(later(7.1))
    expect((await reportsOf(id)).flatMap(({ email }) => email ?? [])).toEqual(['bea@example.com'])
  })

  it('erases who reported, and the words, once the time to appeal is over; reason and decision stay', async () => {
    const [decided, waiting, appealed] = await Promise.all([1, 2, 3].map(() => stage.publish(writer)))
    const ann = await enter('READER', 'Ann')
    const words = { by: ann, note: 'Words of Ann' }
    for (const id of [decided, waiting, appealed]) await report(id ?? '', words)
    await keep(decided ?? '')
    await keep(appealed ?? '')
    const tokenAbout = async (id = '') => tokenOf((await reportsOf(id))[0]?.id ?? '')
    await makeAppeal(
      { input: { against: 'report', token: await tokenAbout(appealed), text: 'Still wrong.' } },
      reportDeps(),
    )
    await sweep(new Date('2027-05-28T11:59:59Z'))
    expect(await reportsOf(decided ?? '')).toMatchObject([{ note: 'Words of Ann', erasedAt: null }])
    const over = new Date('2027-05-28T12:00:01Z')
    await sweep(over)
    expect(await reportsOf(decided ?? '')).toMatchObject([
      {
        ...{ reporterId: null, email: null, reporterKey: null, note: null, law: null, name: null },
        ...{ reason: 'insult', state: 'refused', decision: 'keep', erasedAt: over },
      },
    ])
    const receipt = await findReceipt({ token: await tokenAbout(decided) }, reportDeps())
    expect(receipt).toMatchObject({ isErased: true, note: null, state: 'refused' })
    // What waits for a moderator, or for an answer, is kept.
    expect(await reportsOf(waiting ?? '')).toMatchObject([{ note: 'Words of Ann', erasedAt: null }])
    expect(await reportsOf(appealed ?? '')).toMatchObject([{ note: 'Words of Ann', erasedAt: null }])
    const data = { state: 'unfounded', answer: 'No.', decidedAt: over }
    await database.db.appeal.updateMany({ data })
    await sweep(new Date(over.getTime() + 29 * dayMs))
    expect(await reportsOf(appealed ?? '')).toMatchObject([{ note: 'Words of Ann' }])
    await sweep(new Date(over.getTime() + 31 * dayMs))
    expect(await reportsOf(appealed ?? '')).toMatchObject([{ note: null, reporterId: null }])
    expect(await database.db.appeal.findMany()).toMatchObject([
      { text: '', answer: null, state: 'unfounded' },
    ])
  })

  it('of a reporter without an account leaves nothing, since the account takes the report with it', async () => {
    const id = await stage.publish(writer)
    const ann = await enter('READER', 'Ann')
    await report(id, { by: ann })
    await database.db.user.delete({ where: { id: ann.id }, select: { id: true } })
    expect(await reportsOf(id)).toMatchObject([{ reporterId: null, email: null }])
  })
})

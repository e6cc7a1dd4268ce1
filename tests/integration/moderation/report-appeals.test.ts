import { beforeAll, describe, expect, it } from 'vitest'
import { sendAppealDecided } from '#lib/jobs/tasks/send-appeal-decided.ts'
import type { TaskDeps } from '#lib/jobs/task.ts'
import type { Message } from '#lib/mail/mailer.ts'
import { decideAppeal } from '#lib/moderation/appeals/decide-appeal.ts'
import { countAppeals, listAppeals } from '#lib/moderation/appeals/list-appeals.ts'
import { makeAppeal } from '#lib/moderation/appeals/make-appeal.ts'
import { findReceipt } from '#lib/moderation/find-receipt.ts'
import { findReportLetter } from '#lib/moderation/report-letter-store.ts'
import { reportToken } from '#lib/moderation/report.ts'
import { statementToken } from '#lib/moderation/statement.ts'
import { verifyRecord } from '#lib/moderation/verify-record.ts'
import { suspend } from '#tests/factories/suspend.ts'
import { taskContent } from '#tests/factories/task-content.ts'
import { post, useReports } from './reports-stage.ts'
import type { Somebody } from './stage.ts'

const stage = useReports()
const { database, at, deps, enter, report, reportDeps, reportsOf, statusOf } = stage
let writer: Somebody
let mira: Somebody
let noah: Somebody
let ann: Somebody

beforeAll(async () => {
  writer = await enter('READER', 'Robin')
  mira = await enter('MODERATOR', 'Mira')
  noah = await enter('MODERATOR', 'Noah')
  ann = await enter('READER', 'Ann Reporter')
})

async function refused() {
  const id = await stage.publish(writer)
  await report(id, { by: ann, note: 'Read the last line.' })
  await stage.act(id, { decision: 'keep', viewer: mira })
  const [kept] = await reportsOf(id)
  return { id, token: reportToken({ id: kept?.id ?? '', secret: 'secret' }), event: kept?.eventSeq ?? 0n }
}

const appeal = (token: string) =>
  makeAppeal({ input: { against: 'report', token, text: 'The last line threatens.' } }, reportDeps())

async function answer(input: Partial<Parameters<typeof decideAppeal>[0]['input']>) {
  const { id } = await database.db.appeal.findFirstOrThrow({ where: { state: 'open' } })
  const usual = { outcome: 'founded', answer: 'I see.' } as const
  await decideAppeal({ viewer: noah, input: { ...usual, ...input, id } }, reportDeps())
  return id
}

describe('an appeal of a reporter', () => {
  it('is against a refused report only', async () => {
    const id = await stage.publish(writer)
    await report(id, { by: ann })
    const token = reportToken({ id: (await reportsOf(id))[0]?.id ?? '', secret: 'secret' })
    await expect(appeal(token)).rejects.toMatchObject({ code: 'moderation/nothing-to-appeal' })
    await stage.act(id, { decision: 'reject', viewer: mira })
    await expect(appeal(token)).rejects.toMatchObject({ code: 'moderation/nothing-to-appeal' })
    await expect(appeal('x'.repeat(43))).rejects.toMatchObject({ code: 'moderation/report-not-found' })
  })

  it('that is founded rejects the comment with reasons for its writer, and upholds the report', async () => {
    const { id, token, event } = await refused()
    expect(await findReceipt({ token }, reportDeps())).toMatchObject({
      ...{ state: 'refused', appealableUntil: '2027-05-28T12:00:00.000Z', appeal: null },
    })
    await appeal(token)
    await expect(answer({})).rejects.toMatchObject({ code: 'request/invalid' })
    expect(await statusOf(id)).toBe('PUBLISHED')
    await answer({ reason: 'insult', note: 'The last line.' })
    expect(await statusOf(id)).toBe('REJECTED')
    const statement = await database.db.statementOfReasons.findFirstOrThrow({ where: { commentId: id } })
    expect(statement).toMatchObject({
      source: 'notice',
      measure: 'removed',
      decidedById: noah.id,
      note: 'The last line.',
    })
    const undoing = await database.db.moderationEvent.findUnique({ where: { undoes: event } })
    expect(undoing).toMatchObject({ kind: 'undo', actorId: noah.id, seq: statement.eventSeq })
    expect(await reportsOf(id)).toMatchObject([{ state: 'upheld', decidedById: noah.id }])
    expect(await findReceipt({ token }, reportDeps())).toMatchObject({
      state: 'upheld',
      appeal: { state: 'founded' },
    })
    // One letter is enough: the answer to the appeal.
    const [upheld] = await reportsOf(id)
    expect(await findReportLetter(upheld?.id ?? '', database.db)).toMatchObject({ isToldByAppeal: true })
    // The writer may appeal in turn.
    const ofWriter = {
      against: 'statement',
      token: statementToken({ id: statement.id, secret: 'secret' }),
      text: 'No.',
    }
    await makeAppeal(
      { input: ofWriter as { against: 'statement'; token: string; text: string } },
      reportDeps(),
    )
    await answer({ outcome: 'unfounded' }).catch(() => undefined)
    expect(await verifyRecord({ db: database.db })).toMatchObject({ broken: null })
  })

  it('that is unfounded leaves the comment, and is answered by mail', async () => {
    await database.db.appeal.deleteMany()
    const { id, token } = await refused()
    await appeal(token)
    const appealId = await answer({ outcome: 'unfounded', answer: 'It is a quote.' })
    expect(await statusOf(id)).toBe('PUBLISHED')
    expect(await reportsOf(id)).toMatchObject([{ state: 'refused' }])
    const sent: Message[] = []
    const mailer = {
      send: (message: Message) => Promise.resolve(void sent.push(message)),
      close: () => undefined,
    }
    const { db, clock, secret } = deps()
    const site = taskContent('Our Site')
    const work: TaskDeps = { db, clock, secret, mailer, ...site, siteUrl: 'https://example.com' }
    await sendAppealDecided.run({ appealId, postTitle: 'A <title>' }, work)
    expect(sent).toMatchObject([{ to: ann.email, subject: 'Your appeal was answered' }])
    expect(sent[0]?.text).toContain('> It is a quote.')
    expect(sent[0]?.text).toContain(`https://example.com/report/receipt/${token}`)
    expect(sent[0]?.html).toContain('A &lt;title&gt;')
  })

  it('about the comment of a moderator is listed for them without any words of the reporter', async () => {
    await database.db.appeal.deleteMany()
    const olga = await enter('MODERATOR', 'Olga')
    const own = await stage.publish(olga)
    await report(own, { by: ann, note: 'Secret note' })
    await stage.act(own, { decision: 'keep', viewer: mira })
    const [kept] = await reportsOf(own)
    await appeal(reportToken({ id: kept?.id ?? '', secret: 'secret' }))
    const { appeals } = await listAppeals({ viewer: olga, input: {} }, reportDeps())
    const withheld = { text: null, report: { reason: 'insult', note: null, law: null } }
    expect(appeals).toMatchObject([{ hindrance: 'party', ...withheld }])
  })

  it('shows moderators what was decided and why, and never who reported', async () => {
    await database.db.appeal.deleteMany()
    const { id, token } = await refused()
    await appeal(token)
    const { appeals, next } = await listAppeals({ viewer: noah, input: {} }, reportDeps())
    expect(next).toBeNull()
    expect(appeals).toMatchObject([
      {
        ...{ against: 'report', text: 'The last line threatens.', receivedAt: at.toISOString() },
        comment: { id, body: 'Words', author: 'Robin', post },
        ...{ person: null, measure: null, grounds: null, decidedBy: { name: 'Mira' }, isLifted: false },
        report: { reason: 'insult', note: 'Read the last line.', law: null },
        hindrance: null,
      },
    ])
    const shown = JSON.stringify(appeals)
    for (const secret of [ann.id, ann.email, 'Ann Reporter']) expect(shown).not.toContain(secret)
    expect(await countAppeals({ viewer: noah }, reportDeps())).toEqual({ count: 1, oldest: at.toISOString() })
  })

  it('is answered by whoever decided, while all other moderators are suspended', async () => {
    await database.db.appeal.deleteMany()
    const { token } = await refused()
    await appeal(token)
    const seen = async () => (await listAppeals({ viewer: mira, input: {} }, deps())).appeals
    expect(await seen()).toMatchObject([{ hindrance: 'decider' }])
    const others = await database.db.user.findMany({
      where: { role: { not: 'READER' }, id: { not: mira.id } },
    })
    for (const { id: personId } of others) await suspend({ db: database.db, personId, until: null })
    expect(await seen()).toMatchObject([{ hindrance: null }])
  })
})

import { beforeAll, expect, it } from 'vitest'
import { sendReportDecided } from '#lib/jobs/tasks/send-report-decided.ts'
import { sendReportReceipt } from '#lib/jobs/tasks/send-report-receipt.ts'
import type { Task, TaskDeps } from '#lib/jobs/task.ts'
import type { Message } from '#lib/mail/mailer.ts'
import { confirmReport } from '#lib/moderation/confirm-report.ts'
import type { Decision } from '#lib/moderation/decision.ts'
import { reportToken } from '#lib/moderation/report.ts'
import { undoDecision } from '#lib/moderation/undo-decision.ts'
import { taskContent } from '#tests/factories/task-content.ts'
import { useReports } from './reports-stage.ts'
import type { Somebody } from './stage.ts'

const stage = useReports()
const { database, deps, enter, reportDeps, report, reportsOf } = stage
let writer: Somebody
let mira: Somebody

beforeAll(async () => {
  writer = await enter('READER', 'Robin')
  mira = await enter('MODERATOR', 'Mira')
})

async function sent(task: Task, payload: object): Promise<Message[]> {
  const letters: Message[] = []
  const mailer = {
    send: (message: Message) => Promise.resolve(void letters.push(message)),
    close: () => undefined,
  }
  const site = taskContent('Our Site')
  const { db, clock, secret } = deps()
  const work: TaskDeps = { db, clock, secret, mailer, ...site, siteUrl: 'https://example.com' }
  await task.run({ postTitle: 'A <title>', ...payload }, work)
  return letters
}

async function reported(input: Parameters<typeof report>[1]) {
  const commentId = await stage.publish(writer)
  await report(commentId, input)
  const reportId = (await reportsOf(commentId))[0]?.id ?? ''
  const token = reportToken({ id: reportId, secret: 'secret' })
  return { commentId, reportId, link: `https://example.com/report/receipt/${token}`, token }
}

const act = (id: string, decision: Decision) => stage.act(id, { decision, viewer: mira })

it('the receipt asks an unproven address to confirm, and holds no words of whoever typed it', async () => {
  const words = { note: 'Buy at shop.example', name: 'Shop', law: 'A law', isInGoodFaith: true }
  const typed = { reason: 'unlawful', email: 'ann@example.com', ...words } as const
  const { reportId, link } = await reported(typed)
  const [letter, ...more] = await sent(sendReportReceipt, { reportId })
  expect(more).toEqual([])
  expect(letter).toMatchObject({ to: 'ann@example.com', subject: 'Your report of a comment' })
  expect(letter?.text).toContain('Somebody reported a comment under “A <title>” with your e-mail address.')
  expect(letter?.text).toContain(link)
  for (const part of [letter?.text, letter?.html]) {
    expect(part).not.toMatch(/shop|A law/i)
    expect(part).toMatch(/confirm your address/)
    expect(part).toContain('A moderator reads the report all the same')
  }
})

it('the receipt of an account goes to its address and asks nothing', async () => {
  const by = await enter('READER', 'Bea')
  const { reportId, link } = await reported({ by })
  const [letter] = await sent(sendReportReceipt, { reportId })
  expect(letter).toMatchObject({ to: by.email })
  expect(letter?.text).toContain(link)
  expect(letter?.text).not.toMatch(/confirm/i)
})

it.each([
  ['keep', 'decided that the comment stays', true],
  ['reject', 'the comment is no longer shown', false],
] as const)(
  'the letter about %s says what a person decided, and how to appeal if refused',
  async (...row) => {
    const [decision, outcome, canAppeal] = row
    const { commentId, reportId, link, token } = await reported({ email: 'cleo@example.com' })
    await confirmReport({ token }, reportDeps())
    const [decided] = await act(commentId, decision)
    const [letter] = await sent(sendReportDecided, { reportId, event: decided?.event })
    expect(letter).toMatchObject({ to: 'cleo@example.com', subject: 'Your report of a comment was decided' })
    expect(letter?.text).toContain(outcome)
    expect(letter?.text.includes('neither the guidelines nor the law')).toBe(canAppeal)
    expect(letter?.text).toContain('A person decided this.')
    expect(letter?.text.includes('You can appeal until 28 May 2027.')).toBe(canAppeal)
    expect(letter?.text).toContain(link)
    await undoDecision({ viewer: mira, input: { eventId: decided?.event ?? '' } }, reportDeps())
    expect(await sent(sendReportDecided, { reportId, event: decided?.event })).toEqual([])
  },
)

it('without an address, or with one that was erased, there is no letter', async () => {
  const { reportId } = await reported({})
  expect(await sent(sendReportReceipt, { reportId })).toEqual([])
  const by = await enter('READER', 'Dora')
  const { reportId: ofAccount } = await reported({ by })
  await database.db.user.delete({ where: { id: by.id }, select: { id: true } })
  expect(await sent(sendReportReceipt, { reportId: ofAccount })).toEqual([])
  expect(await sent(sendReportReceipt, { reportId: crypto.randomUUID() })).toEqual([])
})

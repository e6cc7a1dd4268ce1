import { beforeAll, expect, it } from 'vitest'
import { sendStatement } from '#lib/jobs/tasks/send-statement.ts'
import type { TaskDeps } from '#lib/jobs/task.ts'
import type { Message } from '#lib/mail/mailer.ts'
import { decide } from '#lib/moderation/decide.ts'
import type { DecisionInput } from '#lib/moderation/input.ts'
import { findStatement } from '#lib/moderation/find-statement.ts'
import { listOwnStatements } from '#lib/moderation/list-own-statements.ts'
import { statementToken } from '#lib/moderation/statement.ts'
import { undoDecision } from '#lib/moderation/undo-decision.ts'
import { taskContent } from '#tests/factories/task-content.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useStage } from './stage.ts'
import type { Somebody } from './stage.ts'

const { database, at, deps, enter, write } = useStage()
let reader: Somebody
let mira: Somebody

beforeAll(async () => {
  reader = await enter('READER', 'Robin')
  mira = await enter('MODERATOR', 'Mira')
})

async function reject(body: string) {
  const id = await write({ by: reader, body })
  const reason = { reason: 'other', note: 'Like <this> & that.' }
  const input: DecisionInput = { ids: [id], decision: 'reject', ...reason }
  const [decided] = await decide({ viewer: mira, input }, deps())
  const statement = await database.db.statementOfReasons.findFirstOrThrow({ where: { commentId: id } })
  return { event: decided?.event ?? '', statementId: statement.id }
}

async function sendLetters(statementId: string): Promise<Message[]> {
  const sent: Message[] = []
  const mailer = {
    send: (message: Message) => Promise.resolve(void sent.push(message)),
    close: () => undefined,
  }
  const site = taskContent('Our Site')
  const { db, clock, secret } = deps()
  const task: TaskDeps = { db, clock, secret, mailer, ...site, siteUrl: 'https://example.com' }
  await sendStatement.run({ statementId, postTitle: 'A <title>' }, task)
  return sent
}

it('queues a letter to the writer with the reasons, the comment as text, and the link to the statement', async () => {
  const { statementId } = await reject('My <b>words</b>')
  const jobs = await database.pool.query<{ run_at: Date }>(
    `select run_at from graphile_worker.jobs where task_identifier = 'moderation.statement'`,
  )
  expect(jobs.rows.map(({ run_at }) => run_at)).toEqual([new Date(at.getTime() + 15_000)])
  const [letter] = await sendLetters(statementId)
  expect(letter).toMatchObject({ to: reader.email, subject: 'Why your comment is not shown' })
  expect(letter?.text).toContain('Your comment under “A <title>” will not be shown.')
  expect(letter?.text).toContain('> My <b>words</b>')
  expect(letter?.html).toContain('My &lt;b&gt;words&lt;/b&gt;')
  expect(letter?.html).toContain('Like &lt;this&gt; &amp; that.')
  expect(letter?.text).toMatch(/You can appeal until \d+ \w+ 2027, once and free of charge/)
  const token = statementToken({ id: statementId, secret: 'secret' })
  expect(letter?.text).toContain(`https://example.com/statement/${token}`)
  expect(await findStatement({ token }, deps())).toMatchObject({
    ...{ measure: 'rejected', body: 'My <b>words</b>', note: 'Like <this> & that.', liftedAt: null },
    ...{ wasFoundByCheck: true, wasDecidedByPerson: true, ground: 'guidelines' },
  })
})

it('for the law needs a note, which the letter gives as the law', async () => {
  const id = await write({ by: reader, body: 'Unlawful words' })
  const input: DecisionInput = { ids: [id], decision: 'reject', reason: 'unlawful' }
  await expect(decide({ viewer: mira, input }, deps())).rejects.toMatchObject({
    issues: [{ field: 'note', message: 'Name the law in the note, and why the comment is against it.' }],
  })
  await decide({ viewer: mira, input: { ...input, note: '§ 185 StGB: it insults.' } }, deps())
  const { id: statementId } = await database.db.statementOfReasons.findFirstOrThrow({
    where: { commentId: id },
  })
  const [letter] = await sendLetters(statementId)
  expect(letter?.text).toContain('The law, and why the comment is against it: § 185 StGB: it insults.')
})

it('a decision that was undone sends no letter, and its statement says so', async () => {
  const { event, statementId } = await reject('Other words')
  await undoDecision({ viewer: mira, input: { eventId: event } }, deps())
  expect(await sendLetters(statementId)).toEqual([])
  const token = statementToken({ id: statementId, secret: 'secret' })
  expect(await findStatement({ token }, deps())).toMatchObject({ liftedAt: at.toISOString() })
})

it.each(['', 'x', 'x'.repeat(43), '\0'])('there is no statement for the token %j', async (token) => {
  expect(await findStatement({ token }, deps())).toBeNull()
})

it('the writer has a list of the decisions in force on their comments, each with its statement', async () => {
  const robin = await enter('READER', 'Another Robin')
  const viewer = makeViewer({ id: robin.id })
  expect(await listOwnStatements({ viewer }, deps())).toEqual([])
  const id = await write({ by: robin, body: 'Words of mine' })
  const input: DecisionInput = { ids: [id], decision: 'reject', reason: 'insult' }
  const [decided] = await decide({ viewer: mira, input }, deps())
  const [own, ...more] = await listOwnStatements({ viewer }, deps())
  expect(more).toEqual([])
  expect(own).toMatchObject({ measure: 'rejected', body: 'Words of mine' })
  const token = own?.statement.replace('/statement/', '') ?? ''
  expect(await findStatement({ token }, deps())).toMatchObject({ body: 'Words of mine' })
  await undoDecision({ viewer: mira, input: { eventId: decided?.event ?? '' } }, deps())
  expect(await listOwnStatements({ viewer }, deps())).toEqual([])
})

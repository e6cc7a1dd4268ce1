import { beforeAll, describe, expect, it } from 'vitest'
import type { Role, Viewer } from '#lib/auth/roles.ts'
import { sendSanctionLifted } from '#lib/jobs/tasks/send-sanction-lifted.ts'
import { sendStatement } from '#lib/jobs/tasks/send-statement.ts'
import type { Task, TaskDeps } from '#lib/jobs/task.ts'
import type { Message } from '#lib/mail/mailer.ts'
import { decide } from '#lib/moderation/decide.ts'
import { findStatement } from '#lib/moderation/find-statement.ts'
import { liftSanction } from '#lib/moderation/sanctions/lift-sanction.ts'
import type { SanctionInput } from '#lib/moderation/sanctions/sanction-input.ts'
import { sanction } from '#lib/moderation/sanctions/sanction.ts'
import { statementToken } from '#lib/moderation/statement.ts'
import { verifyRecord } from '#lib/moderation/verify-record.ts'
import { readStanding } from '#lib/standing/standing-store.ts'
import { dayMs, minuteMs } from '#lib/time.ts'
import { taskContent } from '#tests/factories/task-content.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useStage } from './stage.ts'
import type { Somebody } from './stage.ts'

const { database, at, deps, enter, write } = useStage()
let mira: Somebody
let noah: Somebody
let ada: Somebody
let later = 0

beforeAll(async () => {
  mira = await enter('MODERATOR', 'Mira')
  noah = await enter('MODERATOR', 'Noah')
  ada = await enter('ADMIN', 'Ada')
})

const timed = () => ({ ...deps(), clock: { now: () => new Date(at.getTime() + later) } })

function impose(person: { id: string }, more: Partial<SanctionInput> = {}, viewer: Viewer = mira) {
  const input = { person: person.id, kind: 'suspension', days: 7, reason: 'insult', ...more } as const
  return sanction({ viewer, input }, timed())
}

const lift = (id: string, viewer: Viewer = mira) => liftSanction({ viewer, input: { id } }, timed())
const standingOf = ({ id }: { id: string }) =>
  readStanding({ personId: id, now: new Date(at.getTime() + later) }, database.db)
const readSanction = (id: string) =>
  database.db.sanction.findUniqueOrThrow({ where: { id }, include: { statement: true } })
const listEvents = (person: { id: string }) =>
  database.db.moderationEvent.findMany({ where: { subject: `person:${person.id}` }, orderBy: { seq: 'asc' } })

async function send(task: Task, payload: object): Promise<Message[]> {
  const sent: Message[] = []
  const mailer = {
    send: (message: Message) => Promise.resolve(void sent.push(message)),
    close: () => undefined,
  }
  const site = taskContent('Our Site')
  const { db, clock, secret } = timed()
  const taskDeps: TaskDeps = { db, clock, secret, mailer, ...site, siteUrl: 'https://example.com' }
  await task.run(payload, taskDeps)
  return sent
}

describe('a sanction', () => {
  it('is written with its end, its event and its statement of reasons', async () => {
    later = 0
    const robin = await enter('READER', 'Robin')
    await decide(
      { viewer: mira, input: { ids: [await write({ by: robin })], decision: 'reject', reason: 'insult' } },
      deps(),
    )
    const { id, until } = await impose(robin, { note: 'Twice in a day.' })
    expect(until).toBe(new Date(at.getTime() + 7 * dayMs).toISOString())
    const { statement, ...made } = await readSanction(id)
    expect(made).toMatchObject({ kind: 'suspension', minutes: null, from: at, liftedAt: null })
    expect(statement).toMatchObject({
      ...{ personId: robin.id, commentId: null, measure: 'suspended', until: made.until, reason: 'insult' },
      ...{ decidedById: mira.id, ground: 'guidelines', note: 'Twice in a day.', source: 'own-initiative' },
      explanation: 'Insult. In the 90 days before, 1 comment of this account was rejected or removed.',
      appealableUntil: new Date('2027-05-28T12:00:00Z'),
    })
    const events = await listEvents(robin)
    expect(events.map(({ kind, data }) => [kind, data])).toEqual([
      ['sanction', '{"days":7,"minutes":null,"reason":"insult","sanction":"suspension"}'],
    ])
    expect(await verifyRecord({ db: database.db })).toMatchObject({ broken: null })
  })

  it.each([
    ['warning', null, null],
    ['slow-mode', 7, 10],
    ['hold-all', 7, null],
    ['suspension', 7, null],
    ['ban', null, null],
  ] as const)('of the kind %s lasts %s days', async (kind, days, minutes) => {
    later = 0
    const robin = await enter('READER', 'Robin')
    const { id, until } = await impose(robin, { kind, minutes: 10 })
    expect(until).toBe(days === null ? null : new Date(at.getTime() + days * dayMs).toISOString())
    expect(await readSanction(id)).toMatchObject({ minutes })
    const inForce = async () => (await standingOf(robin)).sanctions.map((found) => found.kind)
    expect(await inForce()).toEqual(kind === 'warning' ? [] : [kind])
    later = 7 * dayMs
    expect(await inForce()).toEqual(kind === 'ban' ? ['ban'] : [])
  })

  it('needs a known reason, a length and, for slow mode, minutes', async () => {
    later = 0
    const robin = await enter('READER', 'Robin')
    const missing: [Partial<SanctionInput>, string][] = [
      [{ reason: undefined }, 'reason'],
      [{ reason: 'nonsense' }, 'reason'],
      [{ reason: 'other' }, 'note'],
      [{ days: undefined }, 'days'],
      [{ kind: 'slow-mode' }, 'minutes'],
    ]
    for (const [fields, field] of missing) {
      const issues = [expect.objectContaining({ field })]
      await expect(impose(robin, fields)).rejects.toMatchObject({ code: 'request/invalid', issues })
    }
    expect(await listEvents(robin)).toEqual([])
    await expect(impose({ id: crypto.randomUUID() })).rejects.toMatchObject({
      code: 'moderation/person-not-found',
    })
  })

  it('is given once by two moderators who saw the same', async () => {
    later = 0
    const robin = await enter('READER', 'Robin')
    const both = await Promise.allSettled([impose(robin, { seen: '' }), impose(robin, { seen: '' }, noah)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const [latest] = await database.db.sanction.findMany({ where: { personId: robin.id } })
    await expect(impose(robin, { seen: '' })).rejects.toMatchObject({
      code: 'moderation/sanctioned-meanwhile',
    })
    await expect(impose(robin, { kind: 'ban', seen: latest?.id })).resolves.toMatchObject({ until: null })
  })
})

describe('who may sanction whom, and lift it', () => {
  const roles: Role[] = ['READER', 'MODERATOR', 'EDITOR', 'ADMIN']
  const cases = roles.flatMap((by) => roles.map((of) => [by, of] as const))

  it.each(cases)('%s against %s', async (by, of) => {
    later = 0
    const [viewer, person] = [await enter(by, 'Vio'), await enter(of, 'Pia')]
    const { id: given } = await impose(person, {}, ada)
    const mayTry = by === 'ADMIN' || (by !== 'READER' && of === 'READER')
    const acts = [() => impose(person, {}, viewer), () => lift(given, viewer)]
    for (const act of acts) {
      if (mayTry) await act()
      else await expect(act()).rejects.toMatchObject({ code: 'auth/forbidden' })
    }
  })

  it('nobody against themselves, and nobody signed out', async () => {
    later = 0
    for (const viewer of [mira, ada]) {
      await expect(impose(viewer, {}, viewer)).rejects.toMatchObject({ code: 'auth/forbidden' })
    }
    const second = await enter('ADMIN', 'Ben')
    const { id } = await impose(ada, {}, second)
    await expect(lift(id, ada)).rejects.toMatchObject({ code: 'auth/forbidden' })
    const stranger = makeViewer({ kind: 'anonymous' })
    await expect(impose(mira, {}, stranger)).rejects.toMatchObject({ code: 'auth/sign-in-required' })
    await expect(lift(id, stranger)).rejects.toMatchObject({ code: 'auth/sign-in-required' })
  })
})

it('two administrators who ban each other at the same time: one of them stays', async () => {
  later = 0
  const [ben, eve] = [await enter('ADMIN', 'Ben'), await enter('ADMIN', 'Eve')]
  const both = await Promise.allSettled([
    impose(ben, { kind: 'ban' }, eve),
    impose(eve, { kind: 'ban' }, ben),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'auth/suspended' },
  })
})

describe('a sanction ended early', () => {
  it('restricts nothing any more, and its statement and the record say so', async () => {
    later = 0
    const robin = await enter('READER', 'Robin')
    const { id } = await impose(robin)
    later = minuteMs
    await lift(id, noah)
    expect(await standingOf(robin)).toMatchObject({ sanctions: [], grounds: { wasSanctioned: false } })
    const { statement, ...lifted } = await readSanction(id)
    expect(lifted).toMatchObject({ liftedAt: new Date(at.getTime() + minuteMs), liftedById: noah.id })
    expect(statement.liftedAt).toEqual(lifted.liftedAt)
    const [given, ended] = await listEvents(robin)
    expect(ended).toMatchObject({ kind: 'sanction-lifted', actorId: noah.id, undoes: given?.seq })
  })

  it('is ended once, and not after its end', async () => {
    later = 0
    const robin = await enter('READER', 'Robin')
    const { id } = await impose(robin)
    const both = await Promise.allSettled([lift(id), lift(id, noah)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const over = await impose(robin, { days: 1 })
    later = dayMs
    await expect(lift(over.id)).rejects.toMatchObject({ code: 'moderation/sanction-over' })
    await expect(lift(crypto.randomUUID())).rejects.toMatchObject({ code: 'moderation/sanction-not-found' })
  })
})

describe('the person', () => {
  it('gets a letter with the end, the reason and the link to the statement', async () => {
    later = 0
    const robin = await enter('READER', 'Robin')
    const { id } = await impose(robin, { kind: 'slow-mode', minutes: 30, note: 'Like <this>.' })
    const { statementId } = await readSanction(id)
    const [letter] = await send(sendStatement, { statementId, postTitle: null })
    expect(letter).toMatchObject({ to: robin.email, subject: 'A decision about your account' })
    const token = statementToken({ id: statementId, secret: 'secret' })
    for (const part of [
      'You can write one comment in 30 minutes until 5 Dec 2026, 12:00 UTC.',
      'Please don’t insult',
      'The moderator adds: Like <this>.',
      `https://example.com/statement/${token}`,
    ])
      expect(letter?.text).toContain(part)
    expect(letter?.html).toContain('Like &lt;this&gt;.')
    expect(await findStatement({ token }, deps())).toMatchObject({
      ...{ measure: 'slowed', slowMinutes: 30, until: '2026-12-05T12:00:00.000Z', body: null, post: null },
    })
  })

  it('gets a letter about the early end, unless the first letter was never sent', async () => {
    const robin = await enter('READER', 'Robin')
    const queued = async () => {
      const { rows } = await database.pool.query<{ payload: { sanctionId: string } }>(
        `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
         where t.identifier = 'moderation.sanction-lifted'`,
      )
      return rows.map(({ payload }) => payload.sanctionId)
    }
    later = 0
    const [mistaken, given] = [await impose(robin), await impose(robin, { kind: 'ban' })]
    await lift(mistaken.id)
    const { statementId } = await readSanction(mistaken.id)
    expect(await send(sendStatement, { statementId, postTitle: null })).toEqual([])
    later = minuteMs
    await lift(given.id)
    expect(await queued()).toContain(given.id)
    expect(await queued()).not.toContain(mistaken.id)
    const [letter] = await send(sendSanctionLifted, { sanctionId: given.id })
    expect(letter?.text).toContain('Your ban has ended. You can write here again.')
    expect(letter?.text).toContain('https://example.com/account')
  })
})

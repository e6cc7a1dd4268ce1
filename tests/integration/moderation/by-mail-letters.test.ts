import { beforeEach, describe, expect, it } from 'vitest'
import { chooseMail } from '#lib/moderation/by-mail/choose-mail.ts'
import { findWaitingLetter } from '#lib/moderation/by-mail/find-waiting-letter.ts'
import { readMailChoice } from '#lib/moderation/by-mail/read-mail-choice.ts'
import { changeComment } from '#lib/comments/change-comment.ts'
import { findComment } from '#lib/comments/comment-store.ts'
import { timeZone, useLetters } from './by-mail-stage.ts'

const stage = useLetters()
const {
  database,
  at,
  byMail,
  clear,
  enter,
  hold,
  jobs,
  minute,
  queueHeld,
  subscribe,
  suspend,
  tellDaily,
  tellHeld,
  write,
} = stage

beforeEach(clear)

const moveRole = (id: string, role: 'READER' | 'MODERATOR') =>
  database.db.user.update({ where: { id }, data: { role }, select: { id: true } })

it('a moderator gets no letters before choosing any, and none after choosing none', async () => {
  const viewer = await enter('MODERATOR', 'Mira')
  expect(await readMailChoice({ viewer }, byMail())).toEqual({ mode: 'none', hour: 8 })
  await chooseMail({ viewer, input: { mode: 'daily', hour: 18 } }, byMail())
  expect(await readMailChoice({ viewer }, byMail())).toEqual({ mode: 'daily', hour: 18 })
  await chooseMail({ viewer, input: { mode: 'none', hour: 18 } }, byMail())
  await hold('Nobody is told')
  expect(await tellHeld(at)).toEqual([])
  expect(await tellDaily(minute(60 * 48))).toEqual([])
})

describe('at once', () => {
  it('whatever holds a comment queues the job with it, where somebody wants letters', async () => {
    await hold('Before anybody asks')
    expect(await jobs('moderation.tell-held')).toEqual([])
    await subscribe('Mira', { mode: 'at-once' })
    const writer = await enter('READER', 'Wanda')
    await write({ by: writer, status: 'PUBLISHED' })
    expect(await jobs('moderation.tell-held')).toEqual([])
    await write({ by: writer })
    expect(await jobs('moderation.tell-held')).toHaveLength(1)
    const id = await write({ by: writer, status: 'PUBLISHED' })
    const before = await findComment(id, database.db)
    if (!before) throw new Error('no comment')
    const by = { as: 'machine', id: null } as const
    const change = { before, after: { ...before, status: 'HELD' as const }, by, reason: 'hold' as const, at }
    expect(await changeComment(database.db, change)).toBe('done')
    expect(await jobs('moderation.tell-held')).toHaveLength(2)
    expect(await changeComment(database.db, change)).toBe('conflict')
    expect(await jobs('moderation.tell-held')).toHaveLength(2)
  })

  it('comments held together come in one letter, and those within ten minutes of it in the next', async () => {
    const mira = await subscribe('Mira', { mode: 'at-once' })
    for (const body of ['First words', 'Second words', 'Third words']) await hold(body)
    const [letter, ...more] = await tellHeld(at)
    expect(more).toEqual([])
    expect(letter).toMatchObject({ to: mira.email, subject: '3 comments wait for a decision' })
    await hold('Fourth words', minute(1))
    await hold('Fifth words', minute(2))
    expect(await tellHeld(minute(1))).toEqual([])
    const [next, ...others] = await tellHeld(minute(10))
    expect(others).toEqual([])
    expect(next?.subject).toBe('2 comments wait for a decision')
    expect(next?.text).toContain('> Fourth words')
    expect(next?.text).not.toContain('First words')
    expect(await tellHeld(minute(30))).toEqual([])
  })

  it('a comment held too soon after a letter queues one job, for the end of the rest', async () => {
    await subscribe('Mira', { mode: 'at-once' })
    await hold('First words')
    await tellHeld(at)
    await hold('Next words', minute(1))
    await database.pool.query('delete from graphile_worker._private_jobs')
    for (const minutes of [1, 2, 3]) await queueHeld(minute(minutes))
    expect((await jobs('moderation.tell-held')).map(({ run_at }) => run_at)).toEqual([minute(10)])
  })

  it('of a flood one letter shows twenty comments and counts the others', async () => {
    await subscribe('Mira', { mode: 'at-once' })
    for (let number = 0; number < 23; number += 1) await hold(`Flood ${number}.`, minute(number / 60))
    const [letter] = await tellHeld(minute(1))
    expect(letter?.subject).toBe('23 comments wait for a decision')
    expect(letter?.text.match(/> Flood/g)).toHaveLength(20)
    expect(letter?.text).toContain('3 more comments wait in the queue.')
    expect(await tellHeld(minute(20))).toEqual([])
  })

  it('the letter quotes words as text, without a link of theirs, and says why and until when', async () => {
    await subscribe('Mira', { mode: 'at-once' })
    await hold('Buy <b>now</b> at https://shop.example/x or www.shop.example, me@shop.example')
    const [letter] = await tellHeld(at)
    expect(letter?.text).toContain('Robin writes under “A <title>”:')
    expect(letter?.text).toContain('https[:]//shop[.]example/x')
    expect(letter?.html).toContain('&lt;b&gt;now&lt;/b&gt;')
    for (const part of [letter?.text, letter?.html]) {
      expect(part).toContain('It has 5 links.')
      expect(part).toContain('5 Dec 2026, 13:00 CET')
      expect(part).not.toContain('shop.example')
      expect(part).toContain('https://example.com/account#mail')
    }
    const decisions = [...(letter?.text.matchAll(/by-mail\/[\w-]+\?decision=(\w+)/g) ?? [])].map(
      ([, one]) => one,
    )
    expect(decisions).toEqual(['publish', 'reject', 'spam'])
  })

  it('one’s own words, decided ones and those held before the choice are in no letter', async () => {
    await hold('Held before', minute(-5))
    const mira = await subscribe('Mira', { mode: 'at-once' })
    await write({ by: mira, body: 'My own words' })
    await hold('Held since')
    const [letter] = await tellHeld(at)
    expect(letter?.text.match(/> .+/g)).toEqual(['> Held since'])
    const id = await hold('Decided while the letter waited', minute(11))
    await queueHeld(minute(11))
    await database.db.comment.update({ where: { id }, data: { status: 'SPAM' }, select: { id: true } })
    expect(await stage.send(minute(12))).toEqual([])
  })

  it('a job that runs twice sends the same links', async () => {
    await subscribe('Mira', { mode: 'at-once' })
    await hold('Sent twice')
    await queueHeld(at)
    const [job] = await jobs('moderation.waiting-letter')
    const payload = job?.payload as { letterId: string }
    const deps = { ...byMail(), findPostTitle: () => Promise.resolve(null) }
    const first = await findWaitingLetter(payload, deps)
    expect(first?.comments).toHaveLength(1)
    expect(await findWaitingLetter(payload, deps)).toEqual(first)
  })
})

describe('once a day', () => {
  const hours = (count: number) => minute(60 * count)

  it('the letter comes at the chosen hour of the site’s zone, once, with held and reported comments', async () => {
    // The stage's time is 13:00 in Berlin.
    const mira = await subscribe('Mira', { mode: 'daily', hour: 15 })
    await hold('Waits since noon')
    const writer = await enter('READER', 'Wanda')
    const reported = await write({ by: writer, status: 'PUBLISHED', body: 'Reported words' })
    await stage.report(reported)
    expect(await tellDaily(hours(1.9))).toEqual([])
    const [letter, ...more] = await tellDaily(hours(2))
    expect(more).toEqual([])
    expect(letter).toMatchObject({ to: mira.email, subject: '2 comments wait for a decision' })
    expect(letter?.text.match(/> .+/g)).toEqual(['> Waits since noon', '> Reported words'])
    expect(letter?.text).toContain('1 report: It insults')
    expect(letter?.text).toMatch(/decision=keep/)
    expect(await tellDaily(hours(3))).toEqual([])
    expect(await tellDaily(hours(25.9))).toEqual([])
    expect(await tellDaily(hours(26))).toHaveLength(1)
    await clear()
    await database.db.report.deleteMany()
  })

  it('a letter missed at its hour comes later, and a day on which nothing waits has none', async () => {
    await subscribe('Mira', { mode: 'daily', hour: 15 })
    expect(await tellDaily(hours(2))).toEqual([])
    await hold('Came after the hour', hours(3))
    expect(await tellDaily(hours(4))).toEqual([])
    expect(await tellDaily(hours(30))).toHaveLength(1)
  })

  it(`an hour that is over when it is chosen is tomorrow’s, in ${timeZone}`, async () => {
    await subscribe('Mira', { mode: 'daily', hour: 9 })
    await hold('Waits')
    expect(await tellDaily(hours(1))).toEqual([])
    expect(await tellDaily(hours(19.9))).toEqual([])
    expect(await tellDaily(hours(20))).toHaveLength(1)
  })
})

it('whoever moderates no more, or is suspended, gets no letter, also not one that is queued', async () => {
  const mira = await subscribe('Mira', { mode: 'at-once' })
  await hold('Words for staff')
  await queueHeld(at)
  expect(await jobs('moderation.waiting-letter')).toHaveLength(1)
  await moveRole(mira.id, 'READER')
  expect(await stage.send(at)).toEqual([])
  await hold('More words for staff', minute(11))
  expect(await tellHeld(minute(11))).toEqual([])
  await moveRole(mira.id, 'MODERATOR')
  await suspend(mira.id)
  expect(await tellHeld(minute(11))).toEqual([])
  await database.db.sanction.deleteMany()
  expect(await tellHeld(minute(11))).toHaveLength(1)
})

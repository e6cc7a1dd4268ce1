import { beforeAll, describe, expect, it } from 'vitest'
import { usualPolicy } from '#lib/comments/checks/check.ts'
import { createComment } from '#lib/comments/create-comment.ts'
import { readStanding } from '#lib/standing/standing-store.ts'
import { systemClock } from '#lib/time.ts'
import { queueSchema } from '#lib/moderation/input.ts'
import { listQueue } from '#lib/moderation/list-queue.ts'
import { listRules } from '#lib/moderation/list-rules.ts'
import { nameFilters } from '#lib/moderation/name-filters.ts'
import { keepCheckPolicy, readCheckPolicy } from '#lib/moderation/read-check-policy.ts'
import { removeRule } from '#lib/moderation/remove-rule.ts'
import { saveRule } from '#lib/moderation/save-rule.ts'
import { setCheck } from '#lib/moderation/set-check.ts'
import { verifyRecord } from '#lib/moderation/verify-record.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { renameIn } from '#tests/setup/rename-in.ts'
import { useStage } from './stage.ts'
import type { Somebody } from './stage.ts'

const { database, deps, enter } = useStage()
let mira: Somebody
let robin: Somebody

beforeAll(async () => {
  mira = await enter('MODERATOR', 'Mira')
  robin = await enter('READER', 'Robin')
})

const casino = {
  kind: 'word',
  mode: 'hold',
  text: 'casino',
  example: 'A casino.',
  counterexample: 'A cash register.',
} as const

const post = {
  ...{ id: 'post', slug: 'post', title: 'A post', publishedAt: '2026-10-01T12:00:00Z' },
  discussion: { mode: 'open', closesAfterDays: null },
} as const

const write = (body: string) =>
  createComment(
    { viewer: robin, input: { post: 'post', body, idempotencyKey: crypto.randomUUID() } },
    {
      db: database.db,
      clock: systemClock,
      limit: () => Promise.resolve(),
      readPolicy: () => readCheckPolicy(database.db),
      findPost: () => Promise.resolve(post),
      findPostById: () => Promise.resolve(post),
      readStanding,
      listReservedNames: () => Promise.resolve([]),
      changeName: renameIn(database),
    },
  )

const kindsOf = async (subject: string) => {
  const where = { subject, actorId: mira.id }
  const found = await database.db.moderationEvent.findMany({
    where,
    orderBy: { seq: 'asc' },
    select: { kind: true },
  })
  return found.map(({ kind }) => kind)
}

describe('a rule on words', () => {
  it('holds new comments from then on, until it is removed, and both are in the record', async () => {
    expect((await write('Meet at the casino.')).comment.state).toBe('published')
    const { id } = await saveRule({ viewer: mira, input: casino }, deps())
    const held = await write('Meet at the c4sino!')
    expect(held.comment.state).toBe('held')
    expect(held.results).toMatchObject([{ check: 'word-rules', numbers: { rules: 1 } }])
    expect((await listRules({ viewer: mira }, deps())).rules).toMatchObject([{ id, ...casino, by: 'Mira' }])

    await removeRule({ viewer: mira, input: { id } }, deps())
    expect((await write('Meet at the casino at six.')).comment.state).toBe('published')
    expect((await listRules({ viewer: mira }, deps())).rules).toEqual([])
    expect(await kindsOf(`rule:${id}`)).toEqual(['rule-saved', 'rule-removed'])
    expect((await verifyRecord(deps())).broken).toBeNull()
    const again = removeRule({ viewer: mira, input: { id } }, deps())
    await expect(again).rejects.toMatchObject({ code: 'moderation/rule-not-found' })
  })

  it('that refuses tells the writer, and nothing is written', async () => {
    const { id } = await saveRule({ viewer: mira, input: { ...casino, mode: 'refuse' } }, deps())
    const before = await database.db.comment.count()
    const issues = [{ field: 'body', message: 'Comments with “casino” are not accepted here.' }]
    await expect(write('To the casino')).rejects.toMatchObject({ code: 'comments/refused', issues })
    expect(await database.db.comment.count()).toBe(before)
    await removeRule({ viewer: mira, input: { id } }, deps())
  })

  it('that only notes is shown with the comment, counted, and a filter of the published ones', async () => {
    const { id } = await saveRule({ viewer: mira, input: { ...casino, mode: 'watch' } }, deps())
    const noted = await write('To the casino, once more')
    expect(noted.comment.state).toBe('published')
    expect((await listRules({ viewer: mira }, deps())).rules).toMatchObject([{ id, noted: 1 }])
    const find = (filter: object) =>
      listQueue({ viewer: mira, input: queueSchema.parse({ queue: 'published', ...filter }) }, deps())
    const { comments } = await find({ rule: id })
    expect(comments).toMatchObject([
      {
        id: noted.comment.id,
        findings: [],
        notes: [{ check: 'word-rules', sentence: 'A rule notes the word “casino”; it has “casino”.' }],
      },
    ])
    expect((await find({ check: 'word-rules' })).comments.map((comment) => comment.id)).toContain(
      noted.comment.id,
    )
    expect((await find({ rule: crypto.randomUUID() })).comments).toEqual([])
    await removeRule({ viewer: mira, input: { id } }, deps())
    const named = await nameFilters({ viewer: mira, input: { rule: id } }, deps())
    expect(named.rule).toEqual({ kind: 'word', text: 'casino' })
  })

  it('with a fault is not saved, and its author reads every fault', async () => {
    const input = { ...casino, example: 'Nothing', counterexample: 'Casinos' }
    const saving = saveRule({ viewer: mira, input }, deps())
    await expect(saving).rejects.toMatchObject({
      code: 'request/invalid',
      issues: [{ field: 'example' }, { field: 'counterexample' }],
    })
    const all = saveRule({ viewer: mira, input: { ...casino, kind: 'pattern', text: '.*' } }, deps())
    await expect(all).rejects.toMatchObject({ code: 'request/invalid', issues: [{ field: 'text' }] })
  })
})

describe('the time of all rules', () => {
  it('is limited by the size of all patterns together', async () => {
    const pattern = { ...casino, kind: 'pattern' } as const
    const save = (place: number) =>
      saveRule(
        { viewer: mira, input: { ...pattern, text: `casino(?:.?){14${place}}`, example: 'A casino.' } },
        deps(),
      )
    const ids: string[] = []
    const fill = async () => {
      for (let place = 0; place < 10; place += 1) ids.push((await save(place)).id)
    }
    await expect(fill()).rejects.toMatchObject({
      code: 'request/invalid',
      issues: [{ field: 'text', message: expect.stringContaining('All patterns together') as string }],
    })
    expect(ids.length).toBeGreaterThan(3)
    for (const id of ids) await removeRule({ viewer: mira, input: { id } }, deps())
  })
})

describe('a comment with strange addresses', () => {
  it('is held, with sentences that the database keeps', async () => {
    const held = await write(
      'Look at xn--ib9b.com and xn--ab-zd9k.example.com today, and at xn--ab-6l9k.com.',
    )
    expect(held.comment.state).toBe('held')
    const kept = await database.db.checkResult.findMany({
      where: { commentId: held.comment.id },
      select: { sentence: true },
    })
    expect(kept[0]?.sentence).toContain('xn--ib9b.com')
  })
})

describe('the setting of a check', () => {
  it('counts from then on: off, watching, holding, and the least score', async () => {
    const spam = () =>
      write(`${crypto.randomUUID()} Please subscribe to my channel, I make free money videos!`)
    expect((await spam()).comment.state).toBe('held')
    await setCheck({ viewer: mira, input: { check: 'spam-score', mode: 'watch', threshold: null } }, deps())
    const watched = await spam()
    expect(watched.comment.state).toBe('published')
    expect(watched.results).toMatchObject([{ check: 'spam-score', outcome: 'pass' }])
    await setCheck({ viewer: mira, input: { check: 'spam-score', mode: 'hold', threshold: 1 } }, deps())
    expect((await spam()).results).toEqual([])
    const { checks } = await listRules({ viewer: mira }, deps())
    expect(checks).toContainEqual({ name: 'spam-score', mode: 'hold', threshold: 1, noted: 1 })
    expect(checks).toContainEqual({ name: 'first-comment', mode: 'off', threshold: null, noted: 0 })
    expect(await kindsOf('check:spam-score')).toEqual(['check-set', 'check-set'])
  })

  it('is refused for a check that does not exist', async () => {
    const setting = setCheck({ viewer: mira, input: { check: 'none', mode: 'off', threshold: null } }, deps())
    await expect(setting).rejects.toMatchObject({ code: 'request/invalid' })
  })
})

describe('rules and settings are for moderators', () => {
  it.each([
    ['auth/forbidden', () => robin],
    ['auth/sign-in-required', () => makeViewer({ kind: 'anonymous' })],
  ] as const)('%s', async (code, who) => {
    const viewer = who()
    const id = crypto.randomUUID()
    const tries = [
      listRules({ viewer }, deps()),
      saveRule({ viewer, input: casino }, deps()),
      removeRule({ viewer, input: { id } }, deps()),
      setCheck({ viewer, input: { check: 'insults', mode: 'off', threshold: null } }, deps()),
    ]
    for (const tried of tries) await expect(tried).rejects.toMatchObject({ code })
  })
})

it('what is set is read once for many comments, and again after a failure', async () => {
  let reads = 0
  const read = keepCheckPolicy(() => {
    reads += 1
    return reads === 1 ? Promise.reject(new Error('away')) : Promise.resolve(usualPolicy)
  })
  await expect(read()).rejects.toThrow('away')
  expect(await Promise.all([read(), read(), read()])).toEqual([usualPolicy, usualPolicy, usualPolicy])
  expect(reads).toBe(2)
})

import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decide } from '#lib/moderation/decide.ts'
import { rehearse, rehearseInSteps } from '#lib/moderation/rehearse.ts'
import { removeRule } from '#lib/moderation/remove-rule.ts'
import { saveRule } from '#lib/moderation/save-rule.ts'
import { tryOut } from '#lib/moderation/try-out.ts'
import { useStage } from './stage.ts'
import type { Somebody } from './stage.ts'

const { database, deps, enter, write } = useStage()
let mira: Somebody
let robin: Somebody

beforeAll(async () => {
  mira = await enter('MODERATOR', 'Mira')
  robin = await enter('READER', 'Robin')
})

beforeEach(async () => {
  await database.db.checkResult.deleteMany()
})

const casino = {
  kind: 'word',
  mode: 'hold',
  text: 'casino',
  example: 'A casino.',
  counterexample: 'A cash register.',
} as const

describe('a rehearsal', () => {
  it('says how many comments of readers a rule would have held, and which of them moderators had published', async () => {
    const released = await write({ by: robin, body: 'We met at the c4sino of Baden.' })
    const published = await write({ by: robin, body: 'Casinos have good onboarding.', status: 'PUBLISHED' })
    const held = await write({ by: robin, body: 'Play at my casino' })
    await write({ by: robin, body: 'Other words', status: 'PUBLISHED' })
    await write({ by: mira, body: 'A casino of a moderator', status: 'PUBLISHED' })
    const [done] = await decide({ viewer: mira, input: { ids: [released], decision: 'publish' } }, deps())
    expect(done?.outcome).toBe('done')

    const result = await rehearse({ viewer: mira, input: { rule: casino } }, deps())
    expect(result).toMatchObject({ read: 4, found: 3, published: 2, released: 1 })
    expect(result.comments.map(({ id }) => id)).toEqual([released, published, held])
    expect(result.comments[0]).toMatchObject({ found: 'casino', wasReleased: true, author: 'Robin' })
    expect(await database.db.wordRule.count()).toBe(0)
  })

  it('goes back 90 days', async () => {
    const later = new Date(deps().clock.now().getTime() + 91 * 24 * 3_600_000)
    const then = { ...deps(), clock: { now: () => later } }
    expect(await rehearse({ viewer: mira, input: { rule: casino } }, then)).toMatchObject({
      read: 0,
      found: 0,
    })
  })

  it('of a threshold says what would have been held at that score', async () => {
    await write({ by: robin, body: 'Please subscribe to my channel, I make free money videos!' })
    const at = (spamThreshold: number) => rehearse({ viewer: mira, input: { spamThreshold } }, deps())
    const [low, high] = [await at(0.45), await at(1)]
    expect(low.comments).toContainEqual(
      expect.objectContaining({ found: expect.stringContaining('asks for subscribers') as string }),
    )
    expect(high.found).toBe(0)
  })

  it('says how far it is, and refuses before its first step', async () => {
    const steps: unknown[] = []
    const asked = { viewer: mira, input: { rule: casino } }
    for await (const step of await rehearseInSteps(asked, deps())) steps.push(step)
    const total = await database.db.comment.count({ where: { author: { role: 'READER' } } })
    expect(steps).toMatchObject([
      { read: 0, total },
      { read: total, found: 3 },
    ])
    await expect(rehearseInSteps({ viewer: robin, input: { rule: casino } }, deps())).rejects.toMatchObject({
      code: 'auth/forbidden',
    })
  })

  it('is refused for a rule with a fault, and to readers', async () => {
    const rule = { ...casino, kind: 'pattern', text: '.*' } as const
    const invalid = rehearse({ viewer: mira, input: { rule } }, deps())
    await expect(invalid).rejects.toMatchObject({ code: 'request/invalid' })
    for (const tried of [
      rehearse({ viewer: robin, input: { rule: casino } }, deps()),
      tryOut({ viewer: robin, input: { body: 'x' } }, deps()),
    ])
      await expect(tried).rejects.toMatchObject({ code: 'auth/forbidden' })
  })
})

it('a text that is tried out is judged by every check, and nothing is written', async () => {
  const { id } = await saveRule({ viewer: mira, input: casino }, deps())
  const before = await database.db.comment.count()
  const tried = (body: string) => tryOut({ viewer: mira, input: { body } }, deps())
  expect((await tried('Calm words about work.')).outcome).toBe('published')
  const { outcome, findings } = await tried('Only at the casino: write to jane.roe@mail.test')
  expect(outcome).toBe('held')
  const saying = findings.filter((finding) => finding.outcome === 'hold').map(({ check }) => check)
  expect(saying).toEqual(expect.arrayContaining(['word-rules', 'personal-data']))
  expect(findings).toContainEqual({
    ...{ check: 'first-comment', mode: 'off', outcome: null, sentence: null, numbers: {} },
  })
  expect(await database.db.comment.count()).toBe(before)
  await removeRule({ viewer: mira, input: { id } }, deps())
})

import { beforeAll, expect, it } from 'vitest'
import type { Viewer } from '#lib/auth/roles.ts'
import { decide } from '#lib/moderation/decide.ts'
import { readStandings } from '#lib/standing/standing-store.ts'
import { getInsights } from '#lib/transparency/get-insights.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useStage } from '../moderation/stage.ts'
import type { Somebody } from '../moderation/stage.ts'

const { database, at, deps, enter, write } = useStage()
let reader: Somebody
let mira: Somebody

const hoursLater = (hours: number) => ({ now: () => new Date(at.getTime() + hours * 3_600_000) })

beforeAll(async () => {
  reader = await enter('READER', 'Robin')
  mira = await enter('MODERATOR', 'Mira')
  // Held at `at`; decided after 1, 2 and 10 hours.
  for (const [hours, decision] of [
    [1, 'publish'],
    [2, 'reject'],
    [10, 'spam'],
  ] as const) {
    const id = await write({ by: reader })
    const input = { ids: [id], decision, reason: 'insult' }
    await decide({ viewer: mira, input }, { ...deps(), clock: hoursLater(hours) })
  }
  await write({ by: reader })
})

const insights = (viewer: Viewer, hours = 30) =>
  getInsights(
    { viewer, timeZone: 'Pacific/Auckland' },
    { db: database.db, clock: hoursLater(hours), readStandings },
  )

it('the figures of moderators count days of the site’s zone, the queue by age, and the time to a decision', async () => {
  const { days, queue, timeToDecision } = await insights(mira)
  // Noon in UTC is one o’clock of the next day in Auckland.
  expect(days).toHaveLength(30)
  expect(days.filter(({ written, decided }) => written + decided > 0)).toEqual([
    { day: '2026-11-29', written: 4, held: 4, decided: 3 },
  ])
  expect(days.at(-1)?.day).toBe('2026-11-30')
  expect(queue).toEqual({
    ...{ waiting: 1, oldest: at.toISOString() },
    ...{ hour: 0, day: 0, threeDays: 1, longer: 0 },
  })
  expect(timeToDecision?.count).toBe(3)
  expect(timeToDecision?.median).toBeCloseTo(2)
  expect(timeToDecision?.p90).toBeCloseTo(8.4)
})

it('the figures of moderators say how often each check was right, and how far writers are trusted', async () => {
  const { checks, people, secondLooks } = await insights(mira)
  expect(checks).toEqual([{ check: 'many-links', decided: 3, released: 1, overturned: 0 }])
  expect(people).toEqual([
    { trust: 'new', count: 1 },
    { trust: 'known', count: 0 },
    { trust: 'trusted', count: 0 },
  ])
  expect(secondLooks.given).toBe(0)
})

it('nothing of it is older than its time', async () => {
  const { days, ...others } = await insights(mira, 100 * 24)
  expect(others).toMatchObject({ timeToDecision: null, checks: [] })
  expect(days.every(({ written, decided }) => written + decided === 0)).toBe(true)
})

it('the agreement counts second looks', async () => {
  const look = { reviewerId: mira.id, verdict: 'publish', at }
  await database.db.secondLook.createMany({
    data: [
      { ...look, eventSeq: 1n, agrees: true },
      { ...look, eventSeq: 2n, agrees: false },
    ],
  })
  expect((await insights(mira)).secondLooks).toMatchObject({ given: 2, agreed: 1 })
})

it('they are for moderators alone', async () => {
  await expect(insights(reader)).rejects.toMatchObject({ code: 'auth/forbidden' })
  await expect(insights(makeViewer({ kind: 'anonymous' }))).rejects.toMatchObject({
    code: 'auth/sign-in-required',
  })
})

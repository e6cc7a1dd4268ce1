import { beforeAll, expect, it } from 'vitest'
import { discussionSwitchTag } from '#lib/cache-tags.ts'
import { timesExpired } from '#lib/expiry/expired-tags.ts'
import { findSwitchInForce } from '#lib/moderation/find-switch-in-force.ts'
import { setSwitch } from '#lib/moderation/set-switch.ts'
import { hourMs } from '#lib/time.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useStage } from './stage.ts'
import type { Somebody } from './stage.ts'

const { database, deps, enter } = useStage()
let mira: Somebody

beforeAll(async () => {
  mira = await enter('MODERATOR', 'Mira')
})

const find = (laterMs = 0) =>
  findSwitchInForce(
    { viewer: mira },
    { db: database.db, clock: { now: () => new Date(deps().clock.now().getTime() + laterMs) } },
  )

it('holds or closes all discussions until its end, and is set back', async () => {
  expect(await find()).toBeNull()
  const before = timesExpired(discussionSwitchTag)
  await setSwitch({ viewer: mira, input: { mode: 'hold', hours: 6 } }, deps())
  expect(await find()).toMatchObject({ mode: 'hold' })
  expect(await find(7 * hourMs)).toBeNull()
  await setSwitch({ viewer: mira, input: { mode: 'closed', hours: 1 } }, deps())
  expect(await find()).toMatchObject({ mode: 'closed' })
  await setSwitch({ viewer: mira, input: { mode: 'open', hours: 1 } }, deps())
  expect(await find()).toBeNull()
  expect(timesExpired(discussionSwitchTag)).toBeGreaterThanOrEqual(before + 3)
  expect(await database.db.moderationEvent.count({ where: { kind: 'switch-set' } })).toBe(3)
})

it('is for moderators', async () => {
  const reader = await enter('READER', 'Robin')
  const input = { mode: 'closed', hours: 1 } as const
  await expect(setSwitch({ viewer: reader, input }, deps())).rejects.toMatchObject({ code: 'auth/forbidden' })
  await expect(setSwitch({ viewer: makeViewer({ kind: 'anonymous' }), input }, deps())).rejects.toMatchObject(
    { code: 'auth/sign-in-required' },
  )
})

import { expect, test } from 'vitest'
import { minuteMs } from '#lib/time.ts'
import { eventually } from '#tests/setup/eventually.ts'
import { readToken, useLake } from './lake-harness.ts'
import { get, halves, picturesOf } from './lake-pictures.ts'

let passedMs = 0
const clock = { now: () => new Date(Date.now() + passedMs) }
const lake = useLake(() => ({ clock, pictureLimits: { workMaxMs: 1_000 } }))

test('a variant that takes too long is refused for ten minutes, and no other variant is', async () => {
  const { path } = await lake.client().assets.upload('image', await halves())
  const authorization = `Bearer ${readToken}`
  // It takes half a minute of a core.
  const costly = () => get(`${lake.url}/${path}?w=6000&h=6000&fit=fill&fm=avif&blur=2000`, { authorization })
  const tooLong = async () => {
    const { response, bytes } = await costly()
    expect([response.status, bytes.toString()]).toEqual([400, expect.stringContaining('too long')])
  }

  await tooLong()
  await eventually(async () => expect(await picturesOf(process.pid)).toEqual([]))
  await tooLong()
  expect(await picturesOf(process.pid)).toEqual([])
  expect((await get(`${lake.url}/${path}?w=40`)).response.status).toBe(200)

  const before = await picturesOf(process.pid)
  passedMs = 11 * minuteMs
  await tooLong()
  await eventually(async () => expect(await picturesOf(process.pid)).not.toEqual(before))
})

import { expect, test } from 'vitest'
import { switchAt, underSwitch } from '#lib/comments/discussion-switch.ts'
import { discussionStateAt } from '#lib/comments/policy.ts'
import { hourMs } from '#lib/time.ts'

const now = new Date('2026-11-01T12:00:00Z')
const until = new Date(now.getTime() + hourMs)
const publishedAt = '2026-10-01T12:00:00Z'
const post = (
  mode: 'open' | 'premoderated' | 'closed' | 'closesAfterDays',
  closesAfterDays: number | null = null,
) => ({
  publishedAt,
  discussion: { mode, closesAfterDays },
})
const stateOf = (posted: ReturnType<typeof post>, mode: 'hold' | 'closed', at = now) =>
  discussionStateAt(underSwitch(posted, { set: { mode, until }, now: at }), at)

test('it holds what is open, and closes everything', () => {
  expect(stateOf(post('open'), 'hold')).toBe('premoderated')
  expect(stateOf(post('closesAfterDays', 365), 'hold')).toBe('premoderated')
  for (const mode of ['open', 'premoderated', 'closed'] as const) {
    expect(stateOf(post(mode), 'closed')).toBe('closed')
  }
})

test('it opens nothing that is closed', () => {
  expect(stateOf(post('closed'), 'hold')).toBe('closed')
  expect(stateOf(post('closesAfterDays', 7), 'hold')).toBe('closed')
})

test('it ends by itself', () => {
  expect(stateOf(post('open'), 'closed', until)).toBe('open')
  expect(switchAt({ mode: 'hold', until }, until)).toBeNull()
  expect(switchAt(null, now)).toBeNull()
})

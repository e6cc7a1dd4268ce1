import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chain, digestOf, findBreak, hashOf, noHash, publicFields } from '#lib/moderation/record.ts'
import type { RecordedEvent } from '#lib/moderation/record.ts'

const at = new Date('2026-11-28T12:00:00Z')

function makeChain(length: number): RecordedEvent[] {
  const events: RecordedEvent[] = []
  for (let place = 0; place < length; place += 1) {
    const data = { to: 'PUBLISHED', from: 'HELD', place }
    const event = { at, actorId: null, kind: 'decision', subject: `comment:${place}`, data } as const
    events.push(chain(event, events.at(-1) ?? null))
  }
  return events
}

test('a chain follows from its first event, whose hash anybody can compute from its fields', () => {
  const [first, second] = makeChain(2)
  expect(first).toMatchObject({ seq: 1n, prevHash: noHash })
  expect(second).toMatchObject({ seq: 2n, prevHash: first?.hash })
  expect(first?.data).toBe('{"from":"HELD","place":0,"to":"PUBLISHED"}')
  // Computed with sha256sum: of the JSON list, and of 64 zeros followed by that.
  expect(first && digestOf(first)).toBe('769dc2f9db1f7a3af6e8c60e7cff71b4f0dc4266a22a2b3b0c7ade9e59e116cf')
  expect(first?.hash).toBe('4277e93c35b34155d8bfa9b62577dc6254cd40c14c1572dd00a9a0eedfc839fe')
  expect(findBreak(makeChain(5), null)).toBeNull()
})

test('the chain breaks at an event that was changed, removed or moved', () => {
  const changes: ((event: RecordedEvent) => Partial<RecordedEvent>)[] = [
    () => ({ at: new Date(at.getTime() + 1) }),
    () => ({ actorId: crypto.randomUUID() }),
    () => ({ kind: 'undo' }),
    ({ subject }) => ({ subject: `${subject}0` }),
    ({ data }) => ({ data: data.replace('HELD', 'SPAM') }),
    () => ({ undoes: 1n }),
    () => ({ prevHash: noHash.replace('0', '1') }),
    ({ hash }) => ({ hash: hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
  ]
  fc.assert(
    fc.property(fc.nat(4), fc.constantFrom(...changes), (place, change) => {
      const events = makeChain(5)
      const event = events[place]
      if (!event) throw new Error('no such place')
      events[place] = { ...event, ...change(event) }
      expect(findBreak(events, null)).toBe(events[place])
      const shorter = makeChain(5).toSpliced(place, 1)
      expect(findBreak(shorter, null)).toBe(shorter[place] ?? null)
    }),
  )
})

test('an event changed together with its hash breaks the chain at the next one', () => {
  const events = makeChain(3)
  const [first, second] = events
  if (!first || !second) throw new Error('no events')
  const forged = { ...first, subject: 'comment:other' }
  expect(findBreak([{ ...forged, hash: hashOf(forged) }, ...events.slice(1)], null)).toBe(second)
})

test('the digest of an event hides its moderator: two events of one person have nothing in common', () => {
  const actorId = crypto.randomUUID()
  const event = { at, actorId, kind: 'decision', subject: 'comment:1', data: '{}', undoes: null }
  const [first, second] = [publicFields({ ...event, seq: 1n }), publicFields({ ...event, seq: 2n })]
  expect(first.actor).toMatch(/^[0-9a-f]{64}$/)
  expect(first.actor).not.toBe(second.actor)
  expect(JSON.stringify(first)).not.toContain(actorId)
})

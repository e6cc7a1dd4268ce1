import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chain, findBreak, hashOf, noHash } from '#lib/moderation/record.ts'
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

test('a chain follows from its first event, whose hash is that of its fields in a list', () => {
  const [first, second] = makeChain(2)
  expect(first).toMatchObject({ seq: 1n, prevHash: noHash })
  expect(second).toMatchObject({ seq: 2n, prevHash: first?.hash })
  // Computed once with another program: printf '%s' '["1","2026-…"]' | sha256sum
  expect(first?.data).toBe('{"from":"HELD","place":0,"to":"PUBLISHED"}')
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

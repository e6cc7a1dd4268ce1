import { describe, expect, it } from 'vitest'
import { reduce, untouched } from '#app/(moderation)/moderation/queue-state.ts'
import type { Change, QueueState } from '#app/(moderation)/moderation/queue-state.ts'
import type { RecentDecisionDto } from '#lib/moderation/dto.ts'

const after = (changes: readonly Change[], state: QueueState = untouched) => changes.reduce(reduce, state)

const send = (ids: string[]): Change => ({
  type: 'sent',
  decisions: ids.map((id) => ({ id, decision: 'spam' })),
  act: { ids, decision: 'spam' },
})

const answer = (id: string, event: string): Change => ({
  type: 'answered',
  decision: 'spam',
  decided: [{ id, outcome: 'done', event, by: null }],
})

const noah = { id: 'noah', name: 'Noah' }

const news = (...decided: Partial<RecentDecisionDto>[]): Change => ({
  type: 'news',
  me: 'mira',
  queue: 'held',
  shown: [
    { id: 'a', seq: '10' },
    { id: 'b', seq: '10' },
  ],
  news: decided.map((one) => ({
    ...{ seq: '11', commentId: 'a', to: 'PUBLISHED', isUndo: false, by: noah },
    ...one,
  })),
})

describe('a decision', () => {
  it('closes its rows at once, takes them out of the selection, and can be undone', () => {
    const selected: Change = { type: 'selected', ids: ['a', 'b', 'c'], isOn: true }
    const state = after([selected, send(['a', 'b'])])
    expect(state.rows).toEqual({
      a: { is: 'sent', decision: 'spam' },
      b: { is: 'sent', decision: 'spam' },
    })
    expect([...state.selected]).toEqual(['c'])
    expect(state.act?.ids).toEqual(['a', 'b'])
  })

  it('that did not reach the server opens its row again, with the fault', () => {
    const state = after([send(['a']), { type: 'failed', ids: ['a'], message: 'Offline' }])
    expect(state).toMatchObject({ rows: {}, faults: { a: 'Offline' }, act: null })
    expect(after([send(['a'])], state).faults).toEqual({})
  })

  it('shows what became of each comment', () => {
    const decided = [
      { id: 'a', outcome: 'done', event: '12', by: null },
      {
        id: 'b',
        outcome: 'decided',
        event: null,
        by: { name: 'Noah', isYou: false, at: '2026-11-29T12:00:00Z' },
      },
    ] as const
    const state = after([send(['a', 'b']), { type: 'answered', decision: 'spam', decided }])
    expect(state.rows).toEqual({
      a: { is: 'done', decision: 'spam', event: '12' },
      b: { is: 'elsewhere', outcome: 'decided', by: { name: 'Noah', isYou: false }, to: null },
    })
  })
})

describe('the undo of the latest decision', () => {
  const late = { id: 'a', outcome: 'decided', event: null, by: null } as const

  it('is not offered for a comment that had been decided before', () => {
    const decided: Change = { type: 'answered', decision: 'spam', decided: [late] }
    expect(after([send(['a']), decided]).act).toBeNull()
    expect(after([send(['a', 'b']), decided]).act).toEqual({ ids: ['b'], decision: 'spam' })
  })
})

describe('an undo', () => {
  const undone = (isUndone: boolean): Change => ({
    type: 'undone',
    undone: [{ eventId: '12', isUndone, event: isUndone ? '13' : null }],
    message: 'Too late',
  })
  const decided = after([send(['a']), answer('a', '12')])

  it('opens the row again', () => {
    const state = after([{ type: 'undoing', ids: ['a'] }, undone(true)], decided)
    expect(state).toMatchObject({ rows: {}, seqs: { a: '13' }, act: null })
  })

  it('that came too late leaves the row decided, and says so', () => {
    const state = after([{ type: 'undoing', ids: ['a'] }, undone(false)], decided)
    expect(state).toMatchObject({ rows: { a: { is: 'done', event: '12' } }, faults: { a: 'Too late' } })
  })
})

describe('news of other moderators', () => {
  it('close a row that was decided elsewhere, and give up what was asked about it', () => {
    const asking = { ids: ['a'], decision: 'reject', isForSelection: true } as const
    const selected: Change = { type: 'selected', ids: ['a', 'b'], isOn: true }
    const state = after([selected, { type: 'asked', asking }, news({ to: 'REJECTED' })])
    expect(state.rows).toEqual({
      a: { is: 'elsewhere', outcome: 'decided', by: { name: 'Noah', isYou: false }, to: 'REJECTED' },
    })
    expect([...state.selected]).toEqual(['b'])
    expect(state.asking).toBeNull()
  })

  it('name oneself for a decision in another tab', () => {
    const state = after([news({ by: { id: 'mira', name: 'Mira' } })])
    expect(state.rows['a']).toMatchObject({ by: { name: 'Mira', isYou: true } })
  })

  it('open it again after their undo', () => {
    const state = after([news({}, { seq: '12', to: 'HELD', isUndo: true })])
    expect(state.rows).toEqual({})
  })

  it('are none where the row was read later, or is not shown', () => {
    expect(after([news({ seq: '10' }, { commentId: 'elsewhere' })]).rows).toEqual({})
  })

  it('do not touch a decision of one’s own that is on its way, carried out or undone', () => {
    const own = after([send(['a']), news({ seq: '12', to: 'SPAM' })])
    expect(own.rows['a']).toEqual({ is: 'sent', decision: 'spam' })
    const done = after([answer('a', '12'), news({ seq: '12', to: 'SPAM' })], own)
    expect(done.rows['a']).toEqual({ is: 'done', decision: 'spam', event: '12' })
    const undone: Change = {
      type: 'undone',
      undone: [{ eventId: '12', isUndone: true, event: '13' }],
      message: '',
    }
    const open = after([{ type: 'undoing', ids: ['a'] }, undone, news({ seq: '12', to: 'SPAM' })], done)
    expect(open.rows).toEqual({})
  })

  it('say when one’s own decision was undone by another', () => {
    const state = after([send(['a']), answer('a', '12'), news({ seq: '14', to: 'HELD', isUndo: true })])
    expect(state.rows).toEqual({})
  })

  it('close a reported comment that was kept', () => {
    const kept = { ...news({ to: 'PUBLISHED' }), queue: 'reported' } as Change
    expect(after([kept]).rows['a']).toMatchObject({ is: 'elsewhere', by: { name: 'Noah' } })
  })
})

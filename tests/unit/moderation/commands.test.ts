import { expect, it } from 'vitest'
import { commandOf } from '#app/(moderation)/moderation/commands.ts'

const press = (key: string, { isAsking = false, isRepeated = false } = {}) =>
  commandOf({ key, isAsking, isRepeated })

it.each([
  ['j', { do: 'move', step: 1 }],
  ['k', { do: 'move', step: -1 }],
  ['p', { do: 'decide', decision: 'publish' }],
  ['r', { do: 'decide', decision: 'reject' }],
  ['s', { do: 'decide', decision: 'spam' }],
  ['d', { do: 'decide', decision: 'delete' }],
  ['x', { do: 'select' }],
  ['a', { do: 'select-person' }],
  ['b', { do: 'sanction' }],
  ['u', { do: 'undo' }],
  ['/', { do: 'search' }],
  ['?', { do: 'help' }],
  ['Escape', { do: 'cancel' }],
  ['P', { do: 'decide', decision: 'publish' }],
  ['q', null],
  ['1', null],
  ['n', null],
  ['Enter', null],
] as const)('%s stands for its command', (key, command) => {
  expect(press(key)).toEqual(command)
})

it('while a decision waits for its reason, a digit chooses it, n leads to the note, and any other command gives it up', () => {
  expect(press('4', { isAsking: true })).toEqual({ do: 'reason', place: 4 })
  expect(press('n', { isAsking: true })).toEqual({ do: 'note' })
  expect(press('p', { isAsking: true })).toEqual({ do: 'cancel' })
  expect(press('q', { isAsking: true })).toBeNull()
})

it('a key held down moves on, and decides nothing', () => {
  expect(press('j', { isRepeated: true })).toEqual({ do: 'move', step: 1 })
  expect(press('p', { isRepeated: true })).toBeNull()
  expect(press('4', { isAsking: true, isRepeated: true })).toBeNull()
})

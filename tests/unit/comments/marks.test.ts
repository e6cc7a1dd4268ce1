import { expect, test } from 'vitest'
import { withMark } from '#lib/comments/marks.ts'

test('a mark is added once, taken away, and the order of all is always the same', () => {
  expect(withMark([], { mark: 'locked', isOn: true })).toEqual(['locked'])
  expect(withMark(['locked'], { mark: 'locked', isOn: true })).toEqual(['locked'])
  expect(withMark(['locked'], { mark: 'pinned', isOn: true })).toEqual(['pinned', 'locked'])
  expect(withMark(['pinned', 'locked'], { mark: 'locked', isOn: false })).toEqual(['pinned'])
  expect(withMark([], { mark: 'folded', isOn: false })).toEqual([])
})

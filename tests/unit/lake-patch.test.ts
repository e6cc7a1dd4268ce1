import { Patch } from '@sanity/client'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyPatch, PatchError } from '#sanity/lake/engine/patch/apply-patch.ts'
import { PathError } from '#sanity/lake/engine/patch/match-path.ts'
import type { PatchOperations } from '#sanity/lake/engine/mutation.ts'

const dates = { _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z' }
const base = { _id: 'a', _type: 'post', _rev: 'r', ...dates }

/** The attributes after a patch, without the lake's own. */
function patched(attributes: Record<string, unknown>, operations: PatchOperations): unknown {
  const before = Object.freeze({ ...base, ...attributes })
  const after = applyPatch({ document: before, operations }) as Record<string, unknown>
  return Object.fromEntries(Object.entries(after).filter(([name]) => !Object.hasOwn(base, name)))
}

/** The client's mutation, so that its own counting is tested, too. */
function spliced(
  l: unknown[],
  [start, deleteCount, items]: [
    start: number,
    deleteCount?: number | undefined,
    items?: unknown[] | undefined,
  ],
): unknown {
  const { insert } = new Patch('a').splice('l', start, deleteCount, items).serialize()
  return patched({ l }, { insert })
}

describe('splice of the client acts like that of an array', () => {
  const letters = ['a', 'b', 'c', 'd']

  test.each([
    [
      [2, 0, ['X']],
      ['a', 'b', 'X', 'c', 'd'],
    ],
    [[1], ['a']],
    [
      [0, 0, ['X']],
      ['X', 'a', 'b', 'c', 'd'],
    ],
    [
      [4, 0, ['X']],
      ['a', 'b', 'c', 'd', 'X'],
    ],
    [
      [9, 0, ['X']],
      ['a', 'b', 'c', 'd', 'X'],
    ],
    [
      [1, 2, ['X', 'Y']],
      ['a', 'X', 'Y', 'd'],
    ],
    [[1, 9], ['a']],
    [[0], []],
    [[-1], ['a', 'b', 'c']],
    [
      [-2, undefined, ['X']],
      ['a', 'b', 'X'],
    ],
    [[-9], []],
    [[4], ['a', 'b', 'c', 'd']],
    [[1, -1], ['a']],
  ] as [[number, number?, unknown[]?], unknown[]][])('%j', (call, result) => {
    expect(spliced(letters, call)).toEqual({ l: result })
  })

  test('for any array, start, count and items', () => {
    const input = fc.record({
      list: fc.array(fc.integer(), { maxLength: 8 }),
      start: fc.integer({ min: -10, max: 10 }),
      count: fc.option(fc.nat({ max: 10 }), { nil: undefined }),
      items: fc.array(fc.integer(), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(input, ({ list, start, count, items }) => {
        // For a start counted from the end the client writes no end, so everything after is deleted.
        const isCounted = count !== undefined && start >= 0
        const expected = list.toSpliced(start, isCounted ? count : Infinity, ...items)
        expect(spliced(list, [start, start < 0 ? undefined : count, items])).toEqual({ l: expected })
      }),
    )
  })
})

test('append and prepend of the client also begin an empty array', () => {
  const list = (l: unknown[], insert: PatchOperations['insert']) => patched({ l }, { insert })
  expect(list([], { after: 'l[-1]', items: [1, 2] })).toEqual({ l: [1, 2] })
  expect(list([], { before: 'l[0]', items: [1, 2] })).toEqual({ l: [1, 2] })
  expect(list([0], { after: 'l[-1]', items: [1, 2] })).toEqual({ l: [0, 1, 2] })
  expect(list([3], { before: 'l[0]', items: [1, 2] })).toEqual({ l: [1, 2, 3] })
})

const keyed = [
  { _key: 'a', n: 1 },
  { _key: 'b', n: 2 },
  { _key: 'c', n: 3 },
] as const
const [a, b, c] = keyed
const x = { _key: 'x' }

// The last one: https://www.sanity.io/docs/changelog/6ce89353-fbd4-4af8-ab05-b79db2d65a78
test.each([
  ['before a key', { before: 'l[_key=="b"]', items: [x] }, [a, x, b, c]],
  ['after a key', { after: 'l[_key=="b"]', items: [x] }, [a, b, x, c]],
  ['instead of a key', { replace: 'l[_key=="b"]', items: [x, x] }, [a, x, x, c]],
  ['a key that nobody has', { after: 'l[_key=="z"]', items: [x] }, [a, b, c]],
  ['instead of what a constraint selects', { replace: 'l[n != 2]', items: [x] }, [x, b]],
  ['instead of the last', { replace: 'l[-1]', items: [x] }, [a, b, x]],
  ['before the last', { before: 'l[-1]', items: [x] }, [a, b, x, c]],
  ['beyond the end', { before: 'l[9]', items: [x] }, [a, b, c, x]],
  ['instead of nothing, between', { replace: 'l[1:1]', items: [x] }, [a, x, b, c]],
  ['instead of all', { replace: 'l[:]', items: [x] }, [x]],
  ['before several', { before: 'l[1, 2]', items: [x] }, [a, x, b, c]],
  ['after several apart', { after: 'l[0, 2]', items: [x] }, [a, b, c, x]],
])('items are inserted %s', (_, insert, l) => {
  expect(patched({ l: keyed }, { insert })).toEqual({ l })
})

test('items are inserted into each array at a path, and nowhere else', () => {
  const rows = { rows: [{ cells: [1] }, { cells: [2] }, {}], text: 'words' }
  expect(patched(rows, { insert: { after: 'rows[*].cells[-1]', items: [9] } })).toEqual({
    ...rows,
    rows: [{ cells: [1, 9] }, { cells: [2, 9] }, {}],
  })
  expect(patched(rows, { insert: { after: 'text[-1]', items: [9] } })).toEqual(rows)
  expect(patched(rows, { insert: { after: 'nowhere[-1]', items: [9] } })).toEqual(rows)
})

const friends = { friends: [{ name: 'mork', age: 40 }, { name: 'mindy' }] }

describe('set', () => {
  test.each([
    ['attributes at any depth, made on the way', {}, { 'a.b.c': 1 }, { a: { b: { c: 1 } } }],
    ['an object instead of a text', { a: 'text' }, { 'a.b': 1 }, { a: { b: 1 } }],
    ['no item by a key that nobody has', {}, { 'arr[_key=="x"].y': 1 }, {}],
    ['no item by a key in an array without it', { arr: [a] }, { 'arr[_key=="x"].y': 1 }, { arr: [a] }],
    ['no item beyond the last', { a: [1] }, { 'a[3]': 1 }, { a: [1] }],
    ['no item before the first', { a: [1] }, { 'a[-2]': 1 }, { a: [1] }],
    ['no item of what is no array', { a: { b: 1 } }, { 'a[0].b': 2 }, { a: { b: 1 } }],
    ['the last item', { a: [{ x: 0 }, { x: 0 }] }, { 'a[-1].x': 1 }, { a: [{ x: 0 }, { x: 1 }] }],
    ['a slice', { a: [1, 2, 3, 4] }, { 'a[1:3]': 0 }, { a: [1, 0, 0, 4] }],
    ['all items', friends, { 'friends[*].name': 'n' }, { friends: [{ name: 'n', age: 40 }, { name: 'n' }] }],
    [
      'all items, in short',
      friends,
      { 'friends.name': 'n' },
      { friends: [{ name: 'n', age: 40 }, { name: 'n' }] },
    ],
    [
      'items by constraint',
      friends,
      { 'friends[age > 35].name': 'n' },
      { friends: [{ name: 'n', age: 40 }, { name: 'mindy' }] },
    ],
    [
      'items by existence',
      friends,
      { 'friends[age?].name': 'n' },
      { friends: [{ name: 'n', age: 40 }, { name: 'mindy' }] },
    ],
    [
      'items by several constraints',
      friends,
      { 'friends[age > 35, name == "mindy"].x': 1 },
      {
        friends: [
          { name: 'mork', age: 40, x: 1 },
          { name: 'mindy', x: 1 },
        ],
      },
    ],
    ['several attributes', { a: { b: 1, c: 2, d: 3 } }, { 'a[b, c]': 0 }, { a: { b: 0, c: 0, d: 3 } }],
    ['quoted attributes', { 'a-b': { c: 1 } }, { "['a-b'].c": 2 }, { 'a-b': { c: 2 } }],
    [
      'what is there at any depth',
      { a: { n: 1 }, l: [{ n: 2 }, 'n'] },
      { '..n': 0 },
      { a: { n: 0 }, l: [{ n: 0 }, 'n'] },
    ],
    [
      'each of two items with one key',
      { l: [x, x] },
      { 'l[*].y': 1 },
      {
        l: [
          { ...x, y: 1 },
          { ...x, y: 1 },
        ],
      },
    ],
    ['a key named as a function of JavaScript', { l: [x] }, { 'l[_key=="constructor"].y': 1 }, { l: [x] }],
  ] as [string, Record<string, unknown>, Record<string, unknown>, unknown][])(
    '%s',
    // eslint-disable-next-line max-params -- as many as a row has
    (_, before, set, after) => {
      expect(patched(before, { set })).toEqual(after)
    },
  )
})

test('setIfMissing sets missing and null values', () => {
  expect(patched({ a: { b: null, c: 3 } }, { setIfMissing: { 'a.b': 1, 'a.c': 1, 'a.d': 1 } })).toEqual({
    a: { b: 1, c: 3, d: 1 },
  })
  expect(patched({ l: [null, 2] }, { setIfMissing: { 'l[:]': 0 } })).toEqual({ l: [0, 2] })
})

test.each([
  [
    ['l[0]', 'l[1]'],
    ['c', 'd'],
  ],
  [
    ['l[1]', 'l[0]'],
    ['c', 'd'],
  ],
  [['l[1:3]'], ['a', 'd']],
  [['l[-1]'], ['a', 'b', 'c']],
  [['l[@ == "b"]'], ['a', 'c', 'd']],
  [['l[0, 2:4]'], ['b']],
  [
    ['l[9]', 'nowhere.at.all', 'l[0].x'],
    ['a', 'b', 'c', 'd'],
  ],
])('unset %j removes the items that were there at its beginning', (unset, l) => {
  expect(patched({ l: ['a', 'b', 'c', 'd'] }, { unset })).toEqual({ l })
})

test('inc and dec change numbers and ignore other values', () => {
  const before = { n: 1, text: 'x', l: [1, 'x', 2] }
  expect(patched(before, { inc: { n: 2, text: 1, 'l[*]': 10, nowhere: 1 } })).toEqual({
    n: 3,
    text: 'x',
    l: [11, 'x', 12],
  })
  expect(patched(before, { dec: { n: 2 } })).toMatchObject({ n: -1 })
})

test('diffMatchPatch changes every text at its path, and texts only', () => {
  const patch = '@@ -1,3 +1,3 @@\n-cat\n+dog\n'
  expect(patched({ l: ['cat', 'cat'] }, { diffMatchPatch: { 'l[:]': patch, nowhere: patch } })).toEqual({
    l: ['dog', 'dog'],
  })
  expect(() => patched({ n: 1 }, { diffMatchPatch: { n: patch } })).toThrow(PatchError)
  expect(() => patched({ t: 'x' }, { diffMatchPatch: { t: '@@ nothing' } })).toThrow(PatchError)
})

test.each(['a[', '', 'a..', 'a b', 'a-b', `a[${'*'.repeat(5_000)}]`])(
  'the path %j is refused with a sentence',
  (path) => {
    expect(() => patched({}, { set: { [path]: 1 } })).toThrow(PathError)
  },
)

test('a path that would take endless time is refused', () => {
  const nested = (depth: number): unknown =>
    depth === 0 ? 1 : { a: nested(depth - 1), b: nested(depth - 1) }
  expect(() => patched({ deep: nested(12) }, { set: { '..*..*..*..*': 1 } })).toThrow(PathError)
})

test('the time of a patch of a thousand items grows only with the document', () => {
  const l = Array.from({ length: 20_000 }, (_, n) => ({ n }))
  expect(patched({ l }, { set: { 'l[*].n': 0 }, unset: ['l[1:]'] })).toEqual({ l: [{ n: 0 }] })
})

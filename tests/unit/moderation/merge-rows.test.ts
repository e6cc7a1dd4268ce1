import { expect, it } from 'vitest'
import { mergeRows } from '#app/(moderation)/moderation/merge-rows.ts'

const rows = (ids: string) => Array.from(ids, (id) => ({ id }))
const merge = ({ known, fresh, kept = '' }: { known: string; fresh: string; kept?: string }) =>
  mergeRows({ known: rows(known), fresh: rows(fresh) }, (id) => kept.includes(id))
    .map(({ id }) => id)
    .join('')

it.each([
  { what: 'the next comments follow', known: 'abc', fresh: 'bcde', kept: 'a', merged: 'abcde' },
  {
    what: 'new comments of a list that begins with the newest come first',
    known: 'cba',
    fresh: 'edcb',
    merged: 'edcba',
  },
  { what: 'a decided row stays in its place', known: 'abcd', fresh: 'acd', kept: 'b', merged: 'abcd' },
  { what: 'an open row that is missing between others goes', known: 'abcd', fresh: 'acd', merged: 'acd' },
  { what: 'an open row beyond the end of the fresh list stays', known: 'abcd', fresh: 'abc', merged: 'abcd' },
  { what: 'a comment that came in between has its place', known: 'acd', fresh: 'abcd', merged: 'abcd' },
  {
    what: 'without a shared row fresh ones come before',
    known: 'ab',
    fresh: 'cd',
    kept: 'ab',
    merged: 'cdab',
  },
])('$what', ({ known, fresh, kept, merged }) => {
  expect(merge({ known, fresh, ...(kept !== undefined && { kept }) })).toBe(merged)
})

it('a row that is listed again is the fresh one', () => {
  const [row] = mergeRows(
    { known: [{ id: 'a', body: 'old' }], fresh: [{ id: 'a', body: 'new' }] },
    () => false,
  )
  expect(row?.body).toBe('new')
})

import { expect, test } from 'vitest'
import { listEntries } from './entries.ts'
import { callers, rights } from './rights.ts'

test('every route, server action and page says who may use it, and nothing else is listed', async () => {
  const found = (await listEntries()).map(({ name }) => name)
  expect(found.length).toBeGreaterThan(90)
  expect(found.toSorted()).toEqual(Object.keys(rights).toSorted())
})

test('each row has an answer for every caller', () => {
  const rows = Object.values(rights).flatMap((row) => (typeof row === 'string' ? row : Object.values(row)))
  const counts = rows.map((answers) => answers.split(/\s+/).length)
  expect(new Set(counts)).toEqual(new Set([callers.length]))
})

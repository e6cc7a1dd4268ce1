import { expect, test } from 'vitest'
import { contentTag, documentTag, dueTag, isDue } from '#lib/cache-tags.ts'

const at = new Date('2026-11-25T12:00:00.000Z')
const tags = [contentTag, documentTag('due:1'), dueTag('2026-11-25T14:00:00+02:00')]

test('a tag is due from its very millisecond on', () => {
  expect(isDue(tags, new Date(at.getTime() - 1))).toBe(false)
  expect(isDue(tags, at)).toBe(true)
})

test('without such a tag nothing is due', () => {
  expect(isDue([contentTag, documentTag('due:1'), dueTag('some day')], at)).toBe(false)
})

import { expect, test } from 'vitest'
import { selectTests } from '#tests/select.ts'

const files = [
  { file: 'tests/unit/feed.test.ts', source: `test('carries whole articles', () => {})` },
  {
    file: 'tests/e2e/read.spec.ts',
    source: `for (const name of ['the Feed']) test(\`\${name} is read\`, run)`,
  },
  { file: 'tests/unit/text.test.ts', source: `import { feed } from 'x'\ntest('counts letters', feed)` },
]

test('a word in the path selects the whole file, a word in a text only tests with such a name', () => {
  const { whole, byName } = selectTests(files, ['feed'])
  expect(whole).toEqual(['tests/unit/feed.test.ts'])
  expect(byName).toEqual(['tests/e2e/read.spec.ts'])
})

test('names match in any case of letters, and signs of regular expressions match themselves', () => {
  const { namePattern } = selectTests(files, ['the feed', '5 s (twice)'])
  expect(new RegExp(namePattern).test('The Feed is read')).toBe(true)
  expect(new RegExp(namePattern).test('stops within 5 s (twice)')).toBe(true)
  expect(new RegExp(namePattern).test('5 s twice')).toBe(false)
})

test('each of several words selects', () => {
  expect(selectTests(files, ['letters', 'whole']).byName).toEqual([
    'tests/unit/feed.test.ts',
    'tests/unit/text.test.ts',
  ])
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')
const namesIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name]) => name ?? '').toSorted()

test('README.md and .env.example name the same variables', () => {
  const rows = read('README.md')
    .split('\n')
    .filter((line) => /^\| `[A-Z_]+`/.test(line))
    .map((line) => line.split('|')[1] ?? '')
  const inTable = namesIn(rows.join('\n'), /`([A-Z_]+)`/g)
  const inExample = namesIn(read('.env.example'), /^#?([A-Z_]+)=/gm)
  expect(inTable.length).toBeGreaterThan(10)
  expect(inExample).toEqual(inTable)
})

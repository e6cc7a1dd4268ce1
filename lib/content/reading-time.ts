import { countWords } from '../text.ts'

/** Words a minute for an adult who reads English (Brysbaert 2019: 238, less for unfamiliar matter). */
const wordsPerMinute = 220

/** Fields of blocks and spans with words for readers; the others hold keys, styles and addresses. */
const readFields = new Set(['text', 'title', 'left', 'right', 'aspect', 'items', 'caption', 'attribution'])

/** Time to read a body, in whole minutes, at least 1. */
export function readingMinutes(body: readonly object[]): number {
  return Math.max(1, Math.round(countBodyWords(body) / wordsPerMinute))
}

/** Number of words for readers in a body, all its blocks included. */
export function countBodyWords(body: readonly object[]): number {
  return body.reduce<number>((count, block) => count + countIn(block), 0)
}

function countIn(node: object): number {
  let count = 0
  for (const [field, value] of Object.entries(node) as [string, unknown][]) {
    if (typeof value === 'string') count += readFields.has(field) ? countWords(value) : 0
    else if (Array.isArray(value)) count += countInList(value, readFields.has(field))
  }
  return count
}

function countInList(list: unknown[], isText: boolean): number {
  return list.reduce<number>((count, item) => {
    if (typeof item === 'string') return count + (isText ? countWords(item) : 0)
    return typeof item === 'object' && item !== null ? count + countIn(item) : count
  }, 0)
}

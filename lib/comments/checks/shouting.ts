import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'
import { ownWords } from './own-words.ts'

/** Fewer letters may be an abbreviation, or a word in capitals. */
const lettersMin = 24
const shareMin = 0.7
const marksMin = 8

/** Holds text in capital letters, and rows of exclamation or question marks. */
export const shouting: Judge = ({ body }) => {
  const own = ownWords(body).replace(/https?:\/\/\S+/g, '')
  const capitals = own.match(/\p{Lu}/gu)?.length ?? 0
  const letters = capitals + (own.match(/\p{Ll}/gu)?.length ?? 0)
  const percent = Math.round((100 * capitals) / Math.max(1, letters))
  if (letters >= lettersMin && percent >= shareMin * 100) {
    return hold(words.checks.capitals(percent), { capitals: percent })
  }
  const marks = Math.max(0, ...[...own.matchAll(/[!?¡¿！？]+/g)].map(([row]) => row.length))
  return marks >= marksMin ? hold(words.checks.marks(marks), { marks }) : null
}

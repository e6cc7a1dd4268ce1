import { minuteMs } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'

const windowMs = 5 * minuteMs
/** Fewer than the rate limit allows: a lively exchange appears at once, and a person reads what is almost a flood. */
const commentsMax = 8

/** Holds the comments of a person after eight within five minutes. */
export const fastPosting: Judge = ({ recent }) => {
  const comments = recent.filter(({ ageMs }) => ageMs < windowMs).length + 1
  if (comments <= commentsMax) return null
  return hold(words.checks.fastPosting(comments), { comments, minutes: windowMs / minuteMs })
}

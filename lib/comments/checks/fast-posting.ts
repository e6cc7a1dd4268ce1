import { trustEffects } from '#lib/standing/trust-effects.ts'
import { minuteMs } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'

const windowMs = 5 * minuteMs
/** Holds the comments of a person beyond a number within five minutes, by their trust. A lively exchange appears at once. */
export const fastPosting: Judge = ({ recent, standing }) => {
  const commentsMax = trustEffects[standing.trust].fastCommentsMax
  const comments = recent.filter(({ ageMs }) => ageMs < windowMs).length + 1
  if (comments <= commentsMax) return null
  return hold(words.checks.fastPosting(comments), { comments, minutes: windowMs / minuteMs })
}

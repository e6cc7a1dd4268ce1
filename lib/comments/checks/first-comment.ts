import { trustEffects } from '#lib/standing/trust-effects.ts'
import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'

/** Holds the comments of a new person who has none published. */
export const firstComment: Judge = ({ isFirst, standing }) =>
  isFirst && trustEffects[standing.trust].readsFirstComment ? hold(words.checks.firstComment) : null

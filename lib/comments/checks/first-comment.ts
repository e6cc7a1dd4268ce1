import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'

/** Holds the comments of a person who has none published. */
export const firstComment: Judge = ({ isFirst }) => (isFirst ? hold(words.checks.firstComment) : null)

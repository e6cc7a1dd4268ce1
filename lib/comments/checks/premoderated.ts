import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'

/** Holds every comment under a premoderated post. */
export const premoderated: Judge = ({ discussion }) =>
  discussion === 'premoderated' ? hold(words.checks.premoderated) : null

import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'

export const premoderated: Judge = ({ discussion }) =>
  discussion === 'premoderated' ? hold(words.checks.premoderated) : null

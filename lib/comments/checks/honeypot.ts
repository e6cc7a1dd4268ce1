import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'

/** Holds the comment of a form in which a field was filled in that only programs find. */
export const honeypot: Judge = ({ form }) => (form?.isTrapped ? hold(words.checks.honeypot) : null)

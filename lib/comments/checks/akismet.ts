import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { SlowJudge } from './check.ts'

/** Holds what Akismet calls spam. That it was asked is kept in any case: it is told of its errors. */
export const akismet: SlowJudge = async ({ askAkismet }, signal) => {
  const verdict = await askAkismet?.(signal)
  if (verdict === undefined) return null
  if (verdict === 'ham') return { outcome: 'pass', sentence: null, numbers: { spam: 0 } }
  const isBlatant = verdict === 'blatant'
  return hold(words.checks.akismet(isBlatant), { spam: 1, blatant: isBlatant ? 1 : 0 })
}

import { findSanction } from '#lib/standing/standing.ts'
import { nameMoment } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'

/** Holds every comment of a person while a sanction says so. */
export const sanctioned: Judge = ({ standing }) => {
  const holdAll = findSanction(standing, 'hold-all')
  if (!holdAll) return null
  const { until, explanation } = holdAll
  return hold(words.checks.sanctioned({ end: until && nameMoment(until, 'UTC'), explanation }))
}

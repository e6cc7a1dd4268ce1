import type { Issue } from '#lib/errors.ts'
import * as words from '#lib/words/en.ts'
import { spell } from './spelling.ts'
import { readyRule } from './word-rule.ts'
import type { ReadyRule, WordRule } from './word-rule.ts'

/** Ordinary sentences. A rule that matches several of them is too wide. */
const ordinary = [
  'We tried this last year, and it took a quarter until anybody believed that we meant it.',
  'I agree with most of it, but not with the part about meetings.',
  'Thank you!',
  'Our manager asks two questions every Friday: what went well, and what is in the way?',
  'How do you do that with 12 people in 3 countries?',
  'Bei uns war es genau umgekehrt, und die Gespräche wurden kürzer.',
  'See https://example.com/study for the numbers.',
  'No, I would not say so.',
  'Das kenne ich auch aus meinem Team.',
  'She led for an afternoon; the rest of the week was management.',
]
const ordinaryMax = 1

/** Most instructions of a pattern: some 30 ms of a processor for the worst comment. */
const sizeMax = 300

/** The faults of a rule, with their fields; empty for a rule that may be saved. Never throws. */
export function testRule(rule: WordRule): Issue[] {
  let ready: ReadyRule
  try {
    ready = readyRule({ ...rule, id: '' })
  } catch (error) {
    return [{ field: 'text', message: error instanceof Error ? error.message : String(error) }]
  }
  // Nothing is matched with a pattern that is too large.
  if (ready.size > sizeMax) return [{ field: 'text', message: words.wordRules.tooLarge }]
  const finds = (text: string) => ready.find(spell(text)) !== null
  if (finds('')) return [{ field: 'text', message: words.wordRules.matchesEmpty }]
  const common = ordinary.filter(finds)
  const faults = [
    {
      field: 'text',
      isFault: common.length > ordinaryMax,
      message: words.wordRules.matchesAll(common[0] ?? ''),
    },
    { field: 'example', isFault: !finds(rule.example), message: words.wordRules.findsNothing },
    { field: 'counterexample', isFault: finds(rule.counterexample), message: words.wordRules.findsSomething },
  ]
  return faults.filter(({ isFault }) => isFault).map(({ field, message }) => ({ field, message }))
}

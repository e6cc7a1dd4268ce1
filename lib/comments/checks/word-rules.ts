import * as words from '#lib/words/en.ts'
import type { Finding, Judge } from './check.ts'
import { spell } from './spelling.ts'
import type { ReadyRule } from './word-rule.ts'

/** Applies the rules of the moderators; the strictest matching rule decides. */
export const wordRules: Judge = ({ body, policy: { rules } }) => {
  if (rules.length === 0) return null
  const spelling = spell(body)
  const found = rules
    .map((rule) => ({ rule, words: rule.find(spelling) }))
    .filter((match): match is Match => match.words !== null)
  if (found.length === 0) return null
  const outcome =
    strictness.find((known) => found.some(({ rule }) => outcomeOf[rule.mode] === known)) ?? 'pass'
  // A refused writer reads the sentence, so it names only the rules that refuse.
  const told = found.filter(({ rule }) => outcome !== 'refuse' || rule.mode === 'refuse')
  const sentences = told.map(({ rule, words: said }) => nameMatch({ rule, words: said }))
  // By their ids, the comments of a rule are found and counted.
  const byRule = Object.fromEntries(found.map(({ rule }) => [rule.id, 1]))
  return { outcome, sentence: sentences.join(' '), numbers: { rules: found.length, ...byRule } }
}

interface Match {
  rule: ReadyRule
  words: string
}

const strictness = ['refuse', 'hold'] as const

const outcomeOf = { refuse: 'refuse', hold: 'hold', watch: 'pass' } as const satisfies Record<
  ReadyRule['mode'],
  Finding['outcome']
>

function nameMatch({ rule: { kind, mode, text }, words: said }: Match): string {
  if (mode === 'refuse') return words.checks.refusedWords(said)
  const name = words.wordRules.names[kind](text)
  return mode === 'watch' ? words.checks.watchedRule({ name, said }) : words.checks.wordRule({ name, said })
}

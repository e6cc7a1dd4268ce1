import { RE2JS } from 're2js'
import * as words from '#lib/words/en.ts'
import type { ruleKinds, ruleModes } from './rule-words.ts'
import { spell, spellWord } from './spelling.ts'
import type { Spelling } from './spelling.ts'

export interface WordRule {
  kind: (typeof ruleKinds)[number]
  mode: (typeof ruleModes)[number]
  text: string
  /** A text that the rule must match. */
  example: string
  /** A text that it must not match. */
  counterexample: string
}

/** A compiled rule. */
export interface ReadyRule extends Pick<WordRule, 'kind' | 'mode' | 'text'> {
  id: string
  /** Instructions of a compiled pattern; its time in a text grows with them. Words and phrases have none. */
  size: number
  /** The words that the rule matches in a text, in their single spelling; null without a match. */
  find: (spelling: Spelling) => string | null
}

/** Compiles a rule. Throws an `Error` for an unusable rule; the message is for its author. */
export function readyRule(rule: Pick<WordRule, 'kind' | 'mode' | 'text'> & { id: string }): ReadyRule {
  const { id, kind, mode, text } = rule
  return { id, kind, mode, text, ...makers[kind](text) }
}

type Finder = Pick<ReadyRule, 'size' | 'find'>

const makers: Record<WordRule['kind'], (text: string) => Finder> = {
  word: (text) => {
    const [word = '', ...more] = spell(text).words
    if (word.length < 2 || more.length > 0) throw new Error(words.wordRules.notOneWord)
    const forms = inflect(text)
    return { size: 0, find: ({ all }) => forms.find((form) => all.has(form)) ?? null }
  },
  phrase: (text) => {
    const parts = spell(text).words.map((word) => new Set(inflect(word)))
    if (parts.length < 2) throw new Error(words.wordRules.notAPhrase)
    const find: ReadyRule['find'] = ({ words: said }) => {
      const at = said.findIndex((_, start) =>
        parts.every((forms, place) => forms.has(said[start + place] ?? '')),
      )
      return at < 0 ? null : said.slice(at, at + parts.length).join(' ')
    }
    return { size: 0, find }
  },
  pattern: (text) => {
    const pattern = compile(text)
    const find: ReadyRule['find'] = ({ text: read }) => {
      const matcher = pattern.matcher(read)
      return matcher.find() ? (matcher.group() ?? '').slice(0, 100) : null
    }
    return { size: pattern.programSize(), find }
  },
}

/** RE2 takes time linear in the text for every pattern: it has no back references and no look-around. */
function compile(text: string): RE2JS {
  try {
    return RE2JS.compile(text, RE2JS.CASE_INSENSITIVE)
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message : String(cause)
    throw new Error(words.wordRules.notAPattern(fault), { cause })
  }
}

const endings = ['', 's', 'es', 'ed', 'd', 'er', 'ers', 'ing', 'ings', 'n', 'en', 'ly']

/** The forms of a word in English, and the most common ones in German. A short word has one: `it` is not `its`. */
function inflect(text: string): string[] {
  const word = text.toLowerCase()
  const forms = word.length < 3 ? [word] : endings.map((ending) => word + ending)
  const stem = word.slice(0, -1)
  if (word.length > 3 && word.endsWith('e')) forms.push(`${stem}ing`, `${stem}ings`)
  if (word.length > 3 && word.endsWith('y')) forms.push(`${stem}ies`, `${stem}ied`)
  return [...new Set(forms.map(spellWord))]
}

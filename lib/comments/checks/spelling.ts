import {
  collapseDuplicatesTransformer,
  resolveConfusablesTransformer,
  resolveLeetSpeakTransformer,
  toAsciiLowerCaseTransformer,
} from 'obscenity'

/** A text, prepared for word rules. */
export interface Spelling {
  /** As typed, without invisible characters; for patterns. */
  text: string
  /** The words in their order, in one spelling. */
  words: readonly string[]
  /** The same words, and those that marks had cut into pieces. */
  all: ReadonlySet<string>
}

const simple = [resolveConfusablesTransformer(), resolveLeetSpeakTransformer(), toAsciiLowerCaseTransformer()]
const collapse = collapseDuplicatesTransformer({ defaultThreshold: 1 })

/** The single spelling of a word: without accents, leetspeak, look-alikes and repeated letters. */
export function spellWord(word: string): string {
  const known = spelled.get(word)
  if (known !== undefined) return known
  if (spelled.size >= spelledMax) spelled.clear()
  const made = makeSpelling(word)
  spelled.set(word, made)
  return made
}

/** People use the same words: a rehearsal reads most of them many times. */
const spelled = new Map<string, string>()
const spelledMax = 20_000

function makeSpelling(word: string): string {
  const collapsing = collapse.factory()
  let spelled = ''
  for (const character of word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()) {
    const code = simple.reduce<number | undefined>(
      (known, { transform }) => (known === undefined ? known : transform(known)),
      character.codePointAt(0),
    )
    const kept = code === undefined ? code : collapsing.transform(code)
    if (kept !== undefined) spelled += String.fromCodePoint(kept)
  }
  return spelled
}

// Single letters with spaces or marks between them, as in `c a s i n o`.
const spaced = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}@$][ .\-_*]{1,2}){2,30}[\p{L}\p{N}@$](?![\p{L}\p{N}])/gu
const wordLike = /[\p{L}\p{M}\p{N}@$](?:[\p{L}\p{M}\p{N}@$!*._'’-]*[\p{L}\p{M}\p{N}@$])?/gu
const marks = /[*._'’-]+/

/** Prepares a text. Time grows with its length. */
export function spell(source: string): Spelling {
  const text = source.normalize('NFKC').replace(/[\p{Cf}\u00ad]/gu, '')
  const closed = text.replace(spaced, (letters) => letters.replace(/[ .\-_*]/g, ''))
  const typed = closed.match(wordLike) ?? []
  const words = typed.flatMap((word) => word.split(marks)).map(spellWord)
  const joined = typed.filter((word) => marks.test(word)).map((word) => spellWord(word.split(marks).join('')))
  return { text, words, all: new Set([...words, ...joined]) }
}

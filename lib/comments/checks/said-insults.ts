import { insultWords } from './insult-words.ts'
import type { InsultWords } from './insult-words.ts'
import { spell } from './spelling.ts'

/** The list's insults that a text says to somebody, each once. Words in quotation marks are those of others. */
export function findSaidInsults(text: string): string[] {
  const clauses = clausesOf(text.replace(quotations, ' '))
  const found = clauses.flatMap((clause) =>
    patterns.flatMap((pattern) =>
      [...clause.matchAll(pattern)].map(({ groups }) => groups?.['insult'] ?? ''),
    ),
  )
  return [...new Set(found)].map((insult) => listed.get(insult) ?? insult)
}

const quotations = /“[^“”\n]{1,300}”|„[^„“\n]{1,300}“|"[^"\n]{1,300}"|«[^«»\n]{1,300}»/g

/** A wish counts at the beginning of a clause: “my boss told me to go to hell” is a story. */
const clausesOf = (text: string) =>
  text
    // `idiot-proof` is no insult.
    .replace(/(?<=\p{L})-(?=\p{L})/gu, '')
    .split(/[.,;:!?…()\n–—]+(?=\s|$)/u)
    .map((clause) => spell(clause).words.join(' '))

const spelled = (phrase: string) => spell(phrase).words.join(' ')
const anyOf = (phrases: readonly string[]) => phrases.map(spelled).join('|')

/** An insult in its single spelling, and as it is listed. */
const listed = new Map(
  Object.values(insultWords)
    .flatMap(({ names, qualities, wishes, always }) => [...names, ...qualities, ...wishes, ...always])
    .map((insult) => [spelled(insult), insult]),
)

/** Repetitions are bounded, so the time grows with the length of the text. */
function patternsOf(language: InsultWords): RegExp[] {
  const { you, unless, between, names, are, qualities, wishes, before, always } = language
  const said = `(?<!\\b(?:${anyOf(unless)}) )\\b(?:${anyOf(you)})`
  const more = `(?: (?:${anyOf(between)})){0,6}`
  const insult = (listed: readonly string[]) => `(?<insult>${anyOf(listed)})\\b`
  return [
    `${said}${more} ${insult(names)}`,
    `${said}${more}(?<=\\b(?:${anyOf(are)})${more}) ${insult(qualities)}$`,
    `^(?:(?:${anyOf(before)}) ){0,4}${insult(wishes)}`,
    ...(always.length === 0 ? [] : [`\\b${insult(always)}`]),
  ].map((source) => new RegExp(source, 'g'))
}

const patterns = Object.values(insultWords).flatMap(patternsOf)

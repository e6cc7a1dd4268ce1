import { rectifyConfusion } from 'unicode-confusables'
import * as words from '#lib/words/en.ts'
import { normalizeName } from './person-name.ts'

/**
 * Whether a name is or looks like a reserved one, adds something to it, or has a word for a role of the site, such as
 * `Moderator`. Case, spaces, accents, invisible characters and look-alike letters of other scripts make no difference.
 * A reserved name of one word leaves others their surname: `Nicole (HR)` is refused, `Nicole Meyer` is not.
 * https://www.unicode.org/reports/tr39/#Confusable_Detection
 */
export function isReservedName(name: string, reserved: readonly string[]): boolean {
  const taken = reserved.flatMap((other) => readingsOf(other).map(withoutRanks))
  const isPlain = plain.test(normalizeName(name))
  return readingsOf(name).some((parts) => {
    const rest = withoutRanks(parts)
    if (rest.length === 0 ? parts.length > 0 : parts.some(isRole)) return true
    const mayAdd = isPlain && rest.length === parts.length
    return taken.some((other) => claims(rest, { other, mayAdd }))
  })
}

/** What a first name and a surname consist of. */
const plain = /^[\p{L}\p{M} .'’-]+$/u

const roles = new Set(words.names.roles.flatMap(looksOf))
const ranks = new Set([...roles, ...words.names.ranks.flatMap(looksOf)])
/** Too long to be a part of another word by chance. */
const longRoles = [...roles].filter((role) => role.length >= 9)

const isRole = (part: string) => roles.has(part) || longRoles.some((role) => part.includes(role))
const withoutRanks = (parts: readonly string[]) => parts.filter((part) => !ranks.has(part))

/** Whether words are those of another name, or have them in a row among others. */
function claims(parts: readonly string[], { other, mayAdd }: { other: string[]; mayAdd: boolean }): boolean {
  const taken = other.join('')
  if (taken === '') return false
  if (parts.join('') === taken) return true
  if (mayAdd && other.length === 1) return false
  return parts.some((_, start) => hasRun(parts.slice(start), taken))
}

function hasRun(parts: readonly string[], taken: string): boolean {
  let run = ''
  for (const part of parts) {
    run += part
    if (run.length >= taken.length) return run === taken
  }
  return false
}

/**
 * The ways to read a name, each as its words: with capitals as they are and as beginnings of words, with digits as
 * letters and as decoration, and with letters in a row as one word.
 */
function readingsOf(name: string): string[][] {
  const written = normalizeName(name)
  const apart = written.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
  const bare = written.replace(/(?<!\p{L})\p{N}+|\p{N}+(?!\p{L})/gu, ' ')
  return [...new Set([written, apart, bare, joinLetters(written)].flatMap(looksOf))].map((look) =>
    look.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== ''),
  )
}

const joinLetters = (name: string) =>
  name.replace(/(?<!\p{L})\p{L}(?:[^\p{L}\p{N}]+\p{L}(?!\p{L}))+/gu, (run) => run.replace(/\P{L}+/gu, ''))

/** The looks of a text: as written, in lower case and in capitals, since `I` looks like `l` but `i` does not. */
function looksOf(text: string): string[] {
  // A long dash looks like a letter of Japanese.
  const written = text.normalize('NFKC').replace(/\p{Pd}/gu, ' ')
  return [...new Set([written, written.toLowerCase(), written.toUpperCase()].map(skeleton))]
}

/** Rectifies twice: a capital of another script must become a Latin one before `toLowerCase`. */
function skeleton(text: string): string {
  return rectify(rectify(text).toLowerCase())
}

function rectify(text: string): string {
  return withoutMarks(rectifyConfusion(withoutMarks(text)))
}

/** Without accents and without what shows nothing inside a word. */
function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
}

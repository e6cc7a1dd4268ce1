import { z } from 'zod'
import { countCharacters, isBlank, withPlainSpaces } from '#lib/text.ts'
import * as words from '#lib/words/en.ts'

/** Longest name, in characters as a person counts them. */
export const nameLengthMax = 60
/** Longest name whose characters are counted, in UTF-16 units: 15 for each character. */
const nameUnitsMax = 900

// Marks that embed or override a direction also affect the words around the name. Joiners, selectors and tags are parts
// of emoji and of words in some scripts; other ignorable characters only make one name look like another.
const unwanted =
  /[\p{Cc}\u202a-\u202e\u2066-\u2069]|(?![\u200c-\u200f\p{Variation_Selector}\u{E0020}-\u{E007F}])\p{Default_Ignorable_Code_Point}/gu

/** A name as it is stored: one line, trimmed, blanks of all kinds as spaces, without control characters. */
export function normalizeName(typed: string): string {
  return withPlainSpaces(withPlainSpaces(typed.toWellFormed()).replace(unwanted, '')).trim()
}

/** Letters whose writing needs no more than two marks beyond NFC; other scripts, such as Hebrew, need three. */
const fewMarks = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]?$/u

/** Whether marks pile up on a letter: they would be drawn over the lines above or below. */
function hasStackedMarks(name: string): boolean {
  const shown = name.normalize('NFC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  return [...shown.matchAll(/(\P{M}?)(\p{M}+)/gu)].some(([, letter = '', marks = '']) => {
    const stacked = marks.match(/\p{Mn}|\p{Me}/gu)?.length ?? 0
    return stacked > (fewMarks.test(letter) ? 2 : 3)
  })
}

/** A name as it is stored; null for a name that shows nothing. */
export const nameSchema = z
  .string()
  .overwrite(normalizeName)
  .refine((name) => name.length <= nameUnitsMax && countCharacters(name) <= nameLengthMax, {
    error: words.names.tooLong,
    abort: true,
  })
  .refine((name) => !hasStackedMarks(name), words.names.stackedMarks)
  .nullish()
  .transform((name) => (name === null || name === undefined || isBlank(name) ? null : name))

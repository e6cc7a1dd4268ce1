import { z } from 'zod'
import { countCharacters, isBlank, withoutMisleading, withPlainSpaces } from '#lib/text.ts'
import * as words from '#lib/words/en.ts'

/** Longest name, in characters as a person counts them. */
export const nameLengthMax = 60
/** Longest name whose characters are counted, in UTF-16 units: 15 for each character. */
const nameUnitsMax = 900

/** A name as it is stored: one line, trimmed, blanks of all kinds as spaces, without control characters. */
export function normalizeName(typed: string): string {
  return withPlainSpaces(
    withoutMisleading(withPlainSpaces(typed.toWellFormed()).replace(/\p{Cc}/gu, '')),
  ).trim()
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

import { z } from 'zod'
import { countCharacters, isBlank } from '#lib/text.ts'
import * as words from '#lib/words/en.ts'

/** Longest name, in characters as a person counts them. */
export const nameLengthMax = 60
/** Longest name whose characters are counted, in UTF-16 units: 15 for each character. */
const nameUnitsMax = 900

// Marks that embed or override a direction also affect the words around the name.
const unwanted = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** A name as it is stored: one line, trimmed, without control characters. */
export function normalizeName(typed: string): string {
  return typed.toWellFormed().replace(/\s+/gu, ' ').replace(unwanted, '').trim()
}

/** A name as it is stored; null for a name that shows nothing. */
export const nameSchema = z
  .string()
  .overwrite(normalizeName)
  .refine(
    (name) => name.length <= nameUnitsMax && countCharacters(name) <= nameLengthMax,
    words.names.tooLong,
  )
  .nullish()
  .transform((name) => (name === null || name === undefined || isBlank(name) ? null : name))

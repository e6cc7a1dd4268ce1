import { z } from 'zod'
import { countCharacters, isBlank } from '#lib/text.ts'
import * as words from '#lib/words/en.ts'

/** Length of a name, in characters as a person counts them. */
export const nameLengthMax = 60
/** The longest name looked at, in UTF-16 units: 60 characters of several code points each fit. */
const nameUnitsMax = 900

// Embedding and overriding a direction reaches beyond the name and into the words around it.
const unwanted = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** A name as it is kept: one line, without control characters, nothing around it. */
export function normalizeName(typed: string): string {
  return typed.toWellFormed().replace(/\s+/gu, ' ').replace(unwanted, '').trim()
}

/** What a person is called. A name that shows nothing is no name: null. */
export const nameSchema = z
  .string()
  .overwrite(normalizeName)
  .refine(
    (name) => name.length <= nameUnitsMax && countCharacters(name) <= nameLengthMax,
    words.names.tooLong,
  )
  .nullish()
  .transform((name) => (name === null || name === undefined || isBlank(name) ? null : name))

import { bodyLengthMax } from '#lib/comments/comment.ts'
import { countCharacters } from '#lib/text.ts'

/** From this length on, the form shows the remaining characters. */
const nearLimit = bodyLengthMax - 500

/** Null far from the limit. */
export function charactersLeft(body: string): number | null {
  return body.length < nearLimit ? null : bodyLengthMax - countCharacters(body.trim())
}

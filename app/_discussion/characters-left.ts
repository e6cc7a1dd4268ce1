import { bodyLengthMax } from '#lib/comments/comment.ts'
import { countCharacters } from '#lib/text.ts'

/** From here on a form says how much room is left. */
const nearLimit = bodyLengthMax - 500

/** Null while there is plenty of room. */
export function charactersLeft(body: string): number | null {
  return body.length < nearLimit ? null : bodyLengthMax - countCharacters(body.trim())
}

import { AppError } from '#lib/errors.ts'
import { countCharacters, countVisible, isBlank } from '#lib/text.ts'
import { bodyLengthMax, bodyLengthMin, bodyUnitsMax } from './comment.ts'
import { parseComment, toPlainText } from './format.ts'

/** Throws `comments/too-long`, or `comments/too-short` for fewer than two visible characters. The body is normalized. */
export function assertLength(body: string): void {
  if (body.length > bodyUnitsMax) throw new AppError('comments/too-long')
  // A character has at least one unit, so a text of few units needs no counting.
  if (body.length > bodyLengthMax && countCharacters(body) > bodyLengthMax) {
    throw new AppError('comments/too-long')
  }
  // Marks around nothing are shown as typed, so a long source shows enough unless it is blank.
  const isShort =
    body.length < 64 ? countVisible(toPlainText(parseComment(body))) < bodyLengthMin : isBlank(body)
  if (isShort) throw new AppError('comments/too-short')
}

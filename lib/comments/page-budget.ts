import { countMarks } from './markdown.ts'
import { marksMax } from './format.ts'

/** Greatest weight of the comments on one page: roughly bytes of HTML. */
export const pageWeightMax = 300_000
/** A mark becomes an element of the page, with an opening and a closing tag. */
const markWeight = 60
/** Length shown of a comment without room on the page, in UTF-16 units. */
export const beginningLength = 280

interface Weighed {
  id: string
  body: string | null
}

/**
 * Ids of the comments that a page cuts to their beginning, since it is full. The comment with `wholeId` takes its room
 * first. Hundreds of comments of usual length fit.
 */
export function listCutShort(comments: readonly Weighed[], wholeId?: string): Set<string> {
  const cut = new Set<string>()
  let weight = 0
  const first = comments.filter(({ id }) => id === wholeId)
  for (const { id, body } of [...first, ...comments.filter((comment) => comment.id !== wholeId)]) {
    if (body === null || body.length <= beginningLength) continue
    if (weight > 0 && weight + weightOf(body) > pageWeightMax) cut.add(id)
    else weight += weightOf(body)
  }
  return cut
}

function weightOf(body: string): number {
  const marks = countMarks(body)
  return body.length + (marks > marksMax ? 0 : marks * markWeight)
}

import { countMarks } from './markdown.ts'
import { marksMax } from './format.ts'

/** What the comments of one page may weigh: about as many bytes of HTML. */
export const pageWeightMax = 300_000
/** A mark becomes an element of the page, a tag before and one behind. */
const markWeight = 60
/** Length of what is shown of a comment for which there is no room, in UTF-16 units. */
export const beginningLength = 280

interface Weighed {
  id: string
  body: string | null
}

/**
 * Ids of the comments that a page shows the beginning of, since those before them fill it. Pages of honest comments
 * have none: hundreds of a usual length have room.
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

import { listLinks, parseComment } from '../format.ts'
import type { Check } from './check.ts'

const linksMax = 3
const bareAddress = /\b(?:https?:\/\/|www\.)\S/gi

/** Counts written addresses too: spam does not need them to be clickable. */
export const manyLinks: Check = ({ body, isModerator }) => {
  if (isModerator) return null
  const written = body.match(bareAddress)?.length ?? 0
  if (written <= linksMax && !body.includes('](')) return null
  return Math.max(written, listLinks(parseComment(body)).length) > linksMax ? 'many-links' : null
}

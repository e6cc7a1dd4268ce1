import { createHmac } from 'node:crypto'
import { dayMs, minuteMs } from '#lib/time.ts'

/** The links of a letter work for this time. */
export const linkLifeMs = 7 * dayMs

/** Between two letters at once of a moderator, at least: what is held meanwhile comes in one letter. */
export const restMs = 10 * minuteMs

/** Comments of one letter with their words and links; the others are counted. */
export const shownMax = 20

/** Comments about which one letter tells, with those that are only counted. */
export const toldMax = 200

/**
 * The token in a link: always the same for an id and a secret, so that a letter can be sent again. Nobody guesses it, and
 * the database keeps its hash only.
 */
export function linkToken({ id, secret }: { id: string; secret: string }): string {
  return createHmac('sha256', secret).update(`decision link ${id}`).digest('base64url')
}

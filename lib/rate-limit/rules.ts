import { hourMs, minuteMs } from '#lib/time.ts'

export interface Rule {
  /** How many tries there are within the window. */
  points: number
  windowMs: number
}

/** How often what may be done; each name counts by itself. */
export const rules = {
  /** Sign-in links asked for from one network address; a whole office may sit behind it. */
  'sign-in-address': { points: 100, windowMs: hourMs },
  /** Letters for one mailbox asked for from one network address, so that nobody can lock another person out. */
  'sign-in-mailbox': { points: 10, windowMs: hourMs },
  /** Letters for one mailbox from wherever they are asked for. Beyond it, one goes out every two minutes. */
  'sign-in-letters': { points: 20, windowMs: hourMs },
  /** Comments of one person, also those that are refused: a lively exchange, not a flood. */
  'comment-person': { points: 12, windowMs: 5 * minuteMs },
  /** Comments from one network address, signed in or not. */
  'comment-address': { points: 60, windowMs: 5 * minuteMs },
  /** Words kept before sign-in from one network address: each sends a letter to the address that was typed. */
  'pending-address': { points: 20, windowMs: hourMs },
  /** Changes and deletions by one person. */
  'comment-edit': { points: 30, windowMs: 5 * minuteMs },
  /** Changes of one's name: each has every page rendered that shows it. */
  'account-name': { points: 10, windowMs: hourMs },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules

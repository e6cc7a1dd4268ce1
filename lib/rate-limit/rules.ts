import { hourMs, minuteMs } from '#lib/time.ts'

export interface Rule {
  /** Number of tries within the window. */
  points: number
  windowMs: number
}

/** All rate limits; each counts separately. */
export const rules = {
  /** Requests for sign-in links from one network address; a whole office may share it. */
  'sign-in-address': { points: 100, windowMs: hourMs },
  /** Letters to one mailbox requested from one network address, so that nobody can lock another person out. */
  'sign-in-mailbox': { points: 10, windowMs: hourMs },
  /** Sign-in letters to one mailbox, requested from anywhere. Beyond this, one is sent every two minutes. */
  'sign-in-letters': { points: 20, windowMs: hourMs },
  /** Comments by one person, also refused: enough for a lively exchange, not for a flood. */
  'comment-person': { points: 12, windowMs: 5 * minuteMs },
  /** Comments posted from one network address. */
  'comment-address': { points: 60, windowMs: 5 * minuteMs },
  /** Comments written signed out, from one network address: each sends a letter to the typed address. */
  'pending-address': { points: 20, windowMs: hourMs },
  /** Reports of comments from one network address. */
  'report-address': { points: 20, windowMs: hourMs },
  /** Reports of comments by one signed-in person. */
  'report-person': { points: 20, windowMs: hourMs },
  /** Changes and deletions by one person. */
  'comment-edit': { points: 30, windowMs: 5 * minuteMs },
  /** Changes of a person's name: each renders every page with it again. */
  'account-name': { points: 10, windowMs: hourMs },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules

import { hourMs } from '#lib/time.ts'

export interface Rule {
  /** How many tries there are within the window. */
  points: number
  windowMs: number
}

/** How often what may be done; each name counts by itself. */
export const rules = {
  /** Sign-in links asked for from one network address; a whole office may sit behind it. */
  'sign-in-address': { points: 100, windowMs: hourMs },
  /** Sign-in links sent to one mailbox. */
  'sign-in-mailbox': { points: 10, windowMs: hourMs },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules

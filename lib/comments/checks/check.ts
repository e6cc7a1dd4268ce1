import type { ReadyRule } from './word-rule.ts'

/** How a check works: `hold` as it says, `watch` notes what it would hold, `off` says nothing. */
export const checkModes = ['hold', 'watch', 'off'] as const

export type CheckMode = (typeof checkModes)[number]

/** What moderators have set. */
export interface CheckPolicy {
  rules: readonly ReadyRule[]
  /** By the names of checks; what is left out works as the list says. */
  modes: Readonly<Partial<Record<string, CheckMode>>>
  /** The least score that is held, from 0 to 1; null for the one that comes with the model. */
  spamThreshold: number | null
}

/** Nothing is set. */
export const usualPolicy: CheckPolicy = { rules: [], modes: {}, spamThreshold: null }

/** What the writer of a comment wrote before. */
export interface RecentWords {
  body: string
  /** Whether it is under the same post. */
  isHere: boolean
  ageMs: number
}

/** All that checks may know; gathered once, before the first runs. */
export interface CheckFacts {
  body: string
  discussion: 'open' | 'premoderated' | 'closed'
  /** Moderators' own words do not wait for moderators: no check reads them. */
  isModerator: boolean
  /** The writer's latest comments within a day, newest first, not this one: ten at most. */
  recent: readonly RecentWords[]
  /** Whether the writer has no published comment besides this one. */
  isFirst: boolean
  policy: CheckPolicy
}

/** What a check found in the words of a comment. */
export interface Finding {
  /** `hold`: a person decides. `refuse`: it never appears, and its writer is told. `pass`: a number worth keeping. */
  outcome: 'pass' | 'hold' | 'refuse'
  /** For the moderator; of a refusal for the writer, too. */
  sentence: string | null
  /** What was measured, by its name. */
  numbers: Readonly<Record<string, number>>
}

/** A finding by the name of its check, as it is kept with the comment. */
export interface CheckResult extends Finding {
  check: string
}

/** Null when there is nothing to say. */
export type Judge = (facts: CheckFacts) => Finding | null

/** A check that asks somebody else, and may not get an answer. */
export type SlowJudge = (facts: CheckFacts, signal: AbortSignal) => Promise<Finding | null>

interface Named {
  name: string
  /** Does nothing until the owner turns it on. */
  isOffAtFirst?: boolean
}

export type Check =
  | (Named & { judge: Judge })
  | (Named & {
      ask: SlowJudge
      timeoutMs: number
      /** What becomes of the words when there is no answer. */
      onFailure: 'hold' | 'pass'
    })

/** A pass whose sentence is kept for moderators. */
export function note(sentence: string, numbers: Record<string, number> = {}): Finding {
  return { outcome: 'pass', sentence, numbers }
}

export function hold(sentence: string, numbers: Record<string, number> = {}): Finding {
  return { outcome: 'hold', sentence, numbers }
}

/** Facts about words of which nothing else is known, such as those that are tried out. */
export const factsOfWords = (body: string): CheckFacts => ({
  body,
  discussion: 'open',
  isModerator: false,
  recent: [],
  isFirst: false,
  policy: usualPolicy,
})

/** How a check of the list works under a policy. */
export function modeOf({ name, isOffAtFirst }: Check, { modes }: CheckPolicy): CheckMode {
  return modes[name] ?? (isOffAtFirst ? 'off' : 'hold')
}

/** All that checks may know; gathered once, before the first runs. */
export interface CheckFacts {
  body: string
  discussion: 'open' | 'premoderated' | 'closed'
  /** Moderators' own words do not wait for moderators: no check reads them. */
  isModerator: boolean
  /** The latest bodies of the same person under the same post, not this comment's own. */
  recentBodies: readonly string[]
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

export type Check =
  | { name: string; judge: Judge }
  | {
      name: string
      ask: SlowJudge
      timeoutMs: number
      /** What becomes of the words when there is no answer. */
      onFailure: 'hold' | 'pass'
    }

/** A pass whose sentence is kept for moderators. */
export function note(sentence: string, numbers: Record<string, number> = {}): Finding {
  return { outcome: 'pass', sentence, numbers }
}

export function hold(sentence: string, numbers: Record<string, number> = {}): Finding {
  return { outcome: 'hold', sentence, numbers }
}

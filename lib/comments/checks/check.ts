/** Why a comment waits for a moderator. */
export type HoldReason = 'premoderated' | 'duplicate-words' | 'many-links'

/** All that checks may know; gathered once, before the first runs. */
export interface CheckFacts {
  body: string
  discussion: 'open' | 'premoderated' | 'closed'
  /** Moderators' own words do not wait for moderators. */
  isModerator: boolean
  /** The latest bodies of the same person under the same post, not this comment's own. */
  recentBodies: readonly string[]
}

export type Check = (facts: CheckFacts) => HoldReason | null

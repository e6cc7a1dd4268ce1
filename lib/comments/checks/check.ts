import type { SpamModel } from '#lib/spam/model.ts'
import type { Standing } from '#lib/standing/standing.ts'
import type { CheckMode } from './rule-words.ts'
import type { ReadyRule } from './word-rule.ts'

/** The settings of moderators for the checks. */
export interface CheckPolicy {
  rules: readonly ReadyRule[]
  /** Modes by the names of checks. A check without a mode holds, unless `isOffAtFirst`. */
  modes: Readonly<Partial<Record<string, CheckMode>>>
  /** The lowest score that is held, from 0 to 1; null for the threshold of the model. */
  spamThreshold: number | null
  /** The model of the spam score at work; null for the shipped one. */
  spamModel: SpamModel | null
}

/** The policy without any settings. */
export const usualPolicy: CheckPolicy = { rules: [], modes: {}, spamThreshold: null, spamModel: null }

/** An earlier comment of the writer. */
export interface RecentWords {
  body: string
  /** Whether it is under the same post. */
  isHere: boolean
  /** Time since it was written, in milliseconds. */
  ageMs: number
}

/** How a form was filled in. */
export interface FormSigns {
  /** Whether a field that people do not see was filled in. */
  isTrapped: boolean
  /** Time from the first input to the submission, in milliseconds; null where the form had no scripts. */
  typedMs: number | null
}

/** Everything that checks may know, gathered before the first one runs. */
export interface CheckFacts {
  body: string
  discussion: 'open' | 'premoderated' | 'closed'
  /** Words of staff are published unchecked. */
  isModerator: boolean
  /** The writer's latest comments within a day, without this one, newest first: ten at most. */
  recent: readonly RecentWords[]
  /** Whether the writer has no published comment besides this one. */
  isFirst: boolean
  /** The writer's trust and the sanctions in force. */
  standing: Pick<Standing, 'trust' | 'sanctions'>
  /** Null for words that came by the API, and for edits. */
  form: FormSigns | null
  policy: CheckPolicy
  /** Asks Akismet about the words; null without its key, and where nobody's words are judged. */
  askAkismet: ((signal: AbortSignal) => Promise<'ham' | 'spam' | 'blatant'>) | null
}

/** The finding of a check in the words of a comment. */
export interface Finding {
  /** `hold`: a moderator decides. `refuse`: nothing is stored, and the writer is told. `pass`: it is only noted. */
  outcome: 'pass' | 'hold' | 'refuse'
  /** For the moderator; in a refusal for the writer. */
  sentence: string | null
  /** Measured values by their names. */
  numbers: Readonly<Record<string, number>>
}

/** A finding with the name of its check, as it is stored with the comment. */
export interface CheckResult extends Finding {
  check: string
}

/** A check on the facts alone; null without a finding. */
export type Judge = (facts: CheckFacts) => Finding | null

/** A check that asks another service; it must stop when `signal` aborts. */
export type SlowJudge = (facts: CheckFacts, signal: AbortSignal) => Promise<Finding | null>

interface Named {
  name: string
  /** Whether it does not run until a moderator turns it on. */
  isOffAtFirst?: boolean
  /** Whether moderators cannot turn it off: it carries out what they decided about a person. */
  isAlwaysOn?: boolean
}

export type Check =
  | (Named & { judge: Judge })
  | (Named & {
      ask: SlowJudge
      timeoutMs: number
      /** The outcome without an answer. */
      onFailure: 'hold' | 'pass'
      /** Whether there is a service to ask; otherwise the check says nothing. */
      canAsk?: (facts: CheckFacts) => boolean
    })

/** A finding that lets the words pass, with a sentence for moderators. */
export function note(sentence: string, numbers: Record<string, number> = {}): Finding {
  return { outcome: 'pass', sentence, numbers }
}

/** A finding that holds the words. */
export function hold(sentence: string, numbers: Record<string, number> = {}): Finding {
  return { outcome: 'hold', sentence, numbers }
}

/** Facts for words without a writer or a post, such as those of a trial: a reader with earlier comments, an open post. */
export const factsOfWords = (body: string): CheckFacts => ({
  body,
  discussion: 'open',
  isModerator: false,
  recent: [],
  isFirst: false,
  form: null,
  standing: { trust: 'known', sanctions: [] },
  policy: usualPolicy,
  askAkismet: null,
})

/** The mode of a check under a policy. */
export function modeOf({ name, isOffAtFirst, isAlwaysOn }: Check, { modes }: CheckPolicy): CheckMode {
  if (isAlwaysOn) return 'hold'
  return modes[name] ?? (isOffAtFirst ? 'off' : 'hold')
}

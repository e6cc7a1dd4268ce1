import { decisions } from '../decision.ts'

/**
 * Hashes below this are 5 % of all. Nobody can choose which decisions are looked at twice: the hash of an event is known
 * only once it is decided.
 */
export const sampledBelow = '0ccd'

/** A decision is looked at for so many days, while its context is remembered. */
export const sampledDays = 30

/** Whether a decision, by the hash of its event, gets a second look. */
export const isSampled = (hash: string): boolean => hash < sampledBelow

/** What a second moderator may say. To keep a reported comment is to publish it. */
export const verdicts = decisions.filter((decision) => decision !== 'keep')

/** Whether readers see the comment after a decision. */
export const isShownAfter = (decision: string): boolean => decision === 'publish' || decision === 'keep'

import { dayMs } from '#lib/time.ts'

/** Time for the first answer to a request. */
export const answerMs = 30 * dayMs

/**
 * Whether an article may quote a comment. `none`: nobody asked. `asked`: the request waits. `expired`: nobody answered in
 * time. `agreed`: it may. `outdated`: the words were changed since. `declined`: the writer said no. `withdrawn`: the
 * writer agreed once, and took that back.
 */
export const quoteStates = [
  'none',
  'asked',
  'expired',
  'agreed',
  'outdated',
  'declined',
  'withdrawn',
] as const

export type QuoteState = (typeof quoteStates)[number]

/** What a writer can answer; `decline` also takes an agreement back. */
export const quoteAnswers = ['agree', 'decline'] as const

export type QuoteAnswer = (typeof quoteAnswers)[number]

/** A request as the database keeps it. */
export interface QuoteFacts {
  state: string
  version: number | null
  expires: Date
}

/** The state of a comment's request; `version` is that of its present words. A writer agrees to words, not to later ones. */
export function quoteStateOf(
  request: QuoteFacts | null,
  { version, now }: { version: number; now: Date },
): QuoteState {
  switch (request?.state) {
    case 'asked':
      return request.expires > now ? 'asked' : 'expired'
    case 'agreed':
      return request.version === version ? 'agreed' : 'outdated'
    case 'declined':
    case 'withdrawn':
      return request.state
    default:
      return 'none'
  }
}

/** Whether the writer can be asked. Who said no is not asked again. */
export const mayAsk = (state: QuoteState): boolean => ['none', 'expired', 'outdated'].includes(state)

/** Whether a writer with the link can still give this answer: it differs from the state, and is in time. */
export function mayAnswer(state: QuoteState, answer: QuoteAnswer): boolean {
  if (state === 'none' || state === 'expired') return false
  if (answer === 'agree') return state !== 'agreed'
  return state !== 'declined' && state !== 'withdrawn'
}

import type { Mark } from '#lib/comments/marks.ts'
import { errors } from '#lib/words/en/errors.ts'
import type { Decision } from './decision.ts'
import type { DecidedDto, QueuePageDto, ReasonDto } from './dto.ts'
import type { Queue } from './queue.ts'
import type { QuoteDto } from './quotes/dto.ts'

/**
 * Calls of the site's API for moderators, from a browser: by the pages and by the pane of the Studio. They use the site's own
 * session; that of the Studio's hosted sign-in is another.
 */

/** A call that failed. The message is for the person. */
export class SiteFault extends Error {
  /** HTTP status; 0 without an answer. */
  readonly status: number

  constructor(message: string, status: number) {
    super(message)
    this.name = 'SiteFault'
    this.status = status
  }
}

interface Listed {
  queue: Queue
  postId: string
  cursor?: string | undefined
  limit?: number
}

export const listQueueOf = ({ queue, postId, cursor, limit }: Listed) => {
  const query = new URLSearchParams({
    ...{ queue, post: postId },
    ...(cursor && { cursor }),
    ...(limit && { limit: String(limit) }),
  })
  return call<QueuePageDto>(`comments?${query}`)
}

export const listReasons = async () => (await call<{ reasons: ReasonDto[] }>('reasons')).reasons

export interface Restriction {
  decision: Decision
  reason?: string
  note?: string
}

/** What became of each comment. One with another status than `seen` is left as it is. */
export const decideOn = async (ids: readonly string[], decided: Restriction & { seen: Queue }) =>
  (await call<{ decided: DecidedDto[] }>('decisions', { ids, ...decided })).decided

export const undoDecisionOf = (eventId: string) => call<unknown>('undo', { eventId })

export const markOn = (id: string, change: { mark: Mark; isOn: boolean }) =>
  call<unknown>('marks', { id, ...change })

/** A call takes so many ids at most. */
const quotesMax = 100

/** Whether articles may quote comments; unknown ids are left out. */
export async function listQuotesOf(ids: readonly string[]): Promise<QuoteDto[]> {
  if (ids.length === 0) return []
  const query = new URLSearchParams({ ids: ids.slice(0, quotesMax).join(',') })
  const { quotes } = await call<{ quotes: QuoteDto[] }>(`quotes?${query}`)
  return [...quotes, ...(await listQuotesOf(ids.slice(quotesMax)))]
}

export const askToQuoteOn = (id: string) => call<QuoteDto>('quotes', { id })

/** Anything thrown by these calls, as a fault with words. */
export const asSiteFault = (error: unknown): SiteFault =>
  error instanceof SiteFault ? error : new SiteFault(errors['request/unavailable'], 0)

/** The browser sends a change even when the page is left meanwhile. */
async function call<Answer>(path: string, body?: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  const sent = body ? { method: 'POST', keepalive: true, headers, body: JSON.stringify(body) } : {}
  const init = { cache: 'no-store', ...sent } as const
  const answer = await fetch(`/api/moderation/${path}`, init).catch(() => null)
  if (!answer) throw new SiteFault(errors['request/unavailable'], 0)
  if (answer.status === 204) return undefined as Answer
  const read = (await answer.json().catch(() => null)) as (Answer & Problem) | null
  if (answer.ok && read !== null) return read
  // A field's message says more than "invalid".
  const message = read?.issues?.[0]?.message ?? read?.detail ?? errors['request/unavailable']
  throw new SiteFault(message, answer.status)
}

/** A problem document, as far as it is told. */
interface Problem {
  detail?: string
  issues?: { message: string }[]
}

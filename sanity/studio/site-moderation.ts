import type { Mark } from '#lib/comments/marks.ts'
import type { Decision } from '#lib/moderation/decision.ts'
import type { DecidedDto, QueuePageDto, ReasonDto } from '#lib/moderation/dto.ts'
import type { QuoteDto } from '#lib/moderation/quotes/dto.ts'
import type { Queue } from '#lib/moderation/queue.ts'
import { errors } from '#lib/words/en/errors.ts'

/** Calls of the site's API for moderators, with the site's own session: that of the Studio's hosted sign-in is another. */

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

export const listQueueOf = ({
  queue,
  postId,
  cursor,
}: {
  queue: Queue
  postId: string
  cursor: string | undefined
}) => {
  const query = new URLSearchParams({ queue, post: postId, limit: '20', ...(cursor && { cursor }) })
  return call<QueuePageDto>(`comments?${query}`)
}

export const listReasons = async () => (await call<{ reasons: ReasonDto[] }>('reasons')).reasons

export interface Restriction {
  decision: Decision
  reason?: string
  note?: string
}

export async function decideOn(
  id: string,
  { seen, ...decided }: Restriction & { seen: Queue },
): Promise<DecidedDto> {
  const {
    decided: [outcome],
  } = await call<{ decided: DecidedDto[] }>('decisions', { ids: [id], seen, ...decided })
  if (!outcome) throw new SiteFault(errors['request/unavailable'], 0)
  return outcome
}

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

async function call<Answer>(path: string, body?: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  const sent = body ? { method: 'POST', headers, body: JSON.stringify(body) } : {}
  const answer = await fetch(`/api/moderation/${path}`, sent).catch(() => null)
  if (!answer) throw new SiteFault(errors['request/unavailable'], 0)
  if (answer.status === 204) return undefined as Answer
  const read = (await answer.json().catch(() => null)) as (Answer & { detail?: string }) | null
  if (!answer.ok || read === null) {
    throw new SiteFault(read?.detail ?? errors['request/unavailable'], answer.status)
  }
  return read
}

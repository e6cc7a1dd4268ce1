/** What came of a try to call a webhook: a status, or why there is none. */
export type Answer = { status: number } | { error: unknown }

export interface Refusal {
  reason: string
  /** `wrong`: the call itself, for good. `refused`: by a target that answers. `unreachable`: nobody was asked. */
  kind: 'wrong' | 'refused' | 'unreachable'
}

/** A call that is wrong may still meet a target that is just being changed. */
export const wrongCountMax = 5
/** About two minutes of tries. A call that was refused so often no longer holds up the later ones of its document. */
export const refusedCountMax = 30
/** The hosted service gives a call up after this long, too. */
const retryTimeMaxMs = 30 * 60_000
/** A target that took something this lately is there, and refuses this very call. */
const aliveMs = 10 * 60_000

/** They say that the call is wrong, as too large or malformed; others, as 401 and 404, that the target may be. */
const wrongStatuses = new Set([400, 405, 406, 409, 410, 411, 412, 413, 414, 415, 416, 417, 422, 431, 451])

/** Why a call was not accepted; undefined when it was. */
export function refusalOf(answer: Answer): Refusal | undefined {
  if ('error' in answer) {
    const reason = answer.error instanceof Error ? answer.error.message : String(answer.error)
    if (/address is private/.test(reason)) return { reason, kind: 'wrong' }
    return { reason, kind: isTimeout(answer.error) ? 'refused' : 'unreachable' }
  }
  const { status } = answer
  if (status >= 200 && status < 300) return undefined
  return { reason: `answered ${String(status)}`, kind: wrongStatuses.has(status) ? 'wrong' : 'refused' }
}

function isTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'TimeoutError' || isTimeout(error.cause)
}

export interface Refused {
  refusal: Refusal
  isPersistent: boolean
  /** How often the target has refused this call, with this time. */
  refusedCount: number
  /** How long ago the transaction was. */
  ageMs: number
  /** How long ago the target took another call; undefined where it never did. */
  sinceAcceptedMs: number | undefined
}

/**
 * Whether to try no more. A call to the site is given up only where the fault is the call's: it is wrong, or the site takes
 * others. Any other webhook's is given up as by the hosted service, at a 4xx but 429, or late.
 * https://www.sanity.io/docs/content-lake/webhook-best-practices
 */
export function isGivenUp({ refusal, isPersistent, refusedCount, ageMs, sinceAcceptedMs }: Refused): boolean {
  const { kind, reason } = refusal
  if (!isPersistent) return ageMs > retryTimeMaxMs || kind === 'wrong' || /^answered 4(?!29)/.test(reason)
  if (kind === 'wrong') return refusedCount >= wrongCountMax
  const isAlive = sinceAcceptedMs !== undefined && sinceAcceptedMs < aliveMs
  return kind === 'refused' && refusedCount >= refusedCountMax && isAlive
}

/** The result of a webhook call: a status, or the error that prevented one. */
export type Answer = { status: number } | { error: unknown }

export interface Refusal {
  reason: string
  /**
   * `wrong`: the call itself is at fault. `refused`: the target answered no, or not in time. `unreachable`: no
   * connection.
   */
  kind: 'wrong' | 'refused' | 'unreachable'
}

/** Several tries also for a wrong call: the target may just be being changed. */
export const wrongCountMax = 5
/**
 * About two minutes of tries of a persistent webhook. After so many, later calls of the same document no longer wait
 * for this one.
 */
export const refusedCountMax = 30
/** As the hosted service. */
const retryTimeMaxMs = 30 * 60_000
/** A target that accepted a call this recently is alive, so it refuses this very call. */
const aliveMs = 10 * 60_000

/**
 * Statuses that blame the call, such as too large or malformed. Others, such as 401 and 404, may come from a
 * misconfigured target.
 */
const wrongStatuses = new Set([400, 405, 406, 409, 410, 411, 412, 413, 414, 415, 416, 417, 422, 431, 451])

/** Undefined for an accepted call. */
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
  /** Refusals of this call, this one included. */
  refusedCount: number
  /** Time since the transaction. */
  ageMs: number
  /** Time since the target accepted any call; undefined if it never did. */
  sinceAcceptedMs: number | undefined
}

/**
 * Whether to stop trying. A call of a persistent webhook is given up only when the call is at fault: it is wrong, or
 * the target accepts others. Other webhooks follow the hosted service: a 4xx except 429, or half an hour.
 * https://www.sanity.io/docs/content-lake/webhook-best-practices
 */
export function isGivenUp({ refusal, isPersistent, refusedCount, ageMs, sinceAcceptedMs }: Refused): boolean {
  const { kind, reason } = refusal
  if (!isPersistent) return ageMs > retryTimeMaxMs || kind === 'wrong' || /^answered 4(?!29)/.test(reason)
  if (kind === 'wrong') return refusedCount >= wrongCountMax
  const isAlive = sinceAcceptedMs !== undefined && sinceAcceptedMs < aliveMs
  return kind === 'refused' && refusedCount >= refusedCountMax && isAlive
}

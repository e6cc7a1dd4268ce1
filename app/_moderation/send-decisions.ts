import { outcomes, possibleDecisions } from '#lib/moderation/decision.ts'
import type { Decision } from '#lib/moderation/decision.ts'
import type { DecidedDto, QueuedCommentDto } from '#lib/moderation/dto.ts'
import { statusOfQueue } from '#lib/moderation/queue.ts'
import * as words from '#lib/words/en.ts'

/** One call: comments with the same decision, all seen in the same queue. */
export interface Group {
  decision: Decision
  seen: QueuedCommentDto['status']
  ids: string[]
}

/** A call takes so many ids at most. */
const idsMax = 100

/** The decisions that can be made on a comment. */
export const decisionsFor = ({ status, reports }: Pick<QueuedCommentDto, 'status' | 'reports'>) =>
  possibleDecisions({ status: statusOfQueue[status], isReported: reports.length > 0 })

/** As few calls as possible for a decision on comments. To publish a published comment is to keep it. */
export function groupFor(
  comments: readonly Pick<QueuedCommentDto, 'id' | 'status' | 'reports'>[],
  wanted: Decision,
): Group[] {
  const groups: Group[] = []
  for (const comment of comments) {
    const possible = decisionsFor(comment)
    const decision = [wanted, keepFor(wanted)].find((other) => other !== null && possible.includes(other))
    if (!decision) continue
    const fits = (group: Group) =>
      group.decision === decision && group.seen === comment.status && group.ids.length < idsMax
    const group = groups.find(fits)
    if (group) group.ids.push(comment.id)
    else groups.push({ decision, seen: comment.status, ids: [comment.id] })
  }
  return groups
}

const keepFor = (wanted: Decision): Decision | null => (wanted === 'publish' ? 'keep' : null)

export const asksForReason = (decision: Decision) => outcomes[decision].asksForReason

export interface Grounds {
  reason?: string
  note?: string
}

/**
 * Sends a decision, and returns what became of each comment, or the fault in words. The browser sends it even when the page
 * is left meanwhile.
 */
export async function sendDecision(
  { decision, seen, ids }: Group,
  grounds: Grounds,
): Promise<DecidedDto[] | string> {
  try {
    const answer = await fetch('/api/moderation/decisions', {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids, decision, seen, ...grounds }),
    })
    if (!answer.ok) return faultIn(await answer.json())
    return ((await answer.json()) as { decided: DecidedDto[] }).decided
  } catch {
    return navigator.onLine ? words.queue.unreached : words.queue.offline
  }
}

/** A problem document as words; a field's message says more than "invalid". */
function faultIn(problem: unknown): string {
  const { detail, issues } = problem as { detail?: string; issues?: { message: string }[] }
  return issues?.[0]?.message ?? detail ?? words.queue.unreached
}

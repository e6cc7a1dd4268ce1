import { outcomes, possibleDecisions } from '#lib/moderation/decision.ts'
import type { Decision } from '#lib/moderation/decision.ts'
import type { DecidedDto, QueuedCommentDto } from '#lib/moderation/dto.ts'
import { statusOfQueue } from '#lib/moderation/queue.ts'
import { asSiteFault, decideOn } from '#lib/moderation/site-client.ts'
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

/** Sends a decision, and returns what became of each comment, or the fault in words. */
export async function sendDecision(
  { ids, ...decided }: Group,
  grounds: Grounds,
): Promise<DecidedDto[] | string> {
  try {
    return await decideOn(ids, { ...decided, ...grounds })
  } catch (error) {
    return nameFault(error)
  }
}

/** What the moderator reads when a call failed. */
export function nameFault(error: unknown): string {
  const { status, message } = asSiteFault(error)
  if (status > 0) return message
  return navigator.onLine ? words.queue.unreached : words.queue.offline
}

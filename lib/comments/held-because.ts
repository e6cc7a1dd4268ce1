import type { Db } from '#lib/db.ts'
import * as words from '#lib/words/en.ts'
import type { CheckResult } from './checks/check.ts'
import type { CommentDto } from './dto.ts'
import { listHolds } from './own-store.ts'
import type { Hold } from './own-store.ts'

/** Checks whose sentence for moderators tells the writer what to change, too. */
const spoken = ['premoderated', 'many-links', 'strange-links', 'shouting', 'personal-data']

/** Why a comment waits, for its writer, each reason once. A check that would help spammers only says “spam”. */
export function heldBecause({ checks, isReported }: Omit<Hold, 'id'>): string[] {
  const reasons = isReported ? [words.heldBecause.reported] : checks.map(sentenceOf)
  return [...new Set(reasons)]
}

function sentenceOf({ check, sentence }: Hold['checks'][number]): string {
  if (spoken.includes(check) && sentence !== null) return sentence
  const own: Partial<Record<string, string>> = words.heldBecause.checks
  return own[check] ?? words.heldBecause.spam
}

/** Adds to the held ones among a writer's comments why they wait. */
export async function explainHeld(comments: readonly CommentDto[], db: Db): Promise<CommentDto[]> {
  const ids = comments.filter(({ state }) => state === 'held').map(({ id }) => id)
  if (ids.length === 0) return [...comments]
  const holds = new Map((await listHolds(ids, db)).map((hold) => [hold.id, hold]))
  return comments.map((comment) => {
    const hold = holds.get(comment.id)
    return hold ? { ...comment, heldBecause: heldBecause(hold) } : comment
  })
}

/** As `explainHeld`, for new words and the findings of the checks. */
export function explainNew(comment: CommentDto, results: readonly CheckResult[]): CommentDto {
  const checks = results.filter(({ outcome }) => outcome === 'hold')
  return comment.state === 'held'
    ? { ...comment, heldBecause: heldBecause({ checks, isReported: false }) }
    : comment
}

/** As `explainHeld`, for one comment. */
export async function explainOne(comment: CommentDto, db: Db): Promise<CommentDto> {
  const [explained = comment] = await explainHeld([comment], db)
  return explained
}

import type { Viewer } from '#lib/auth/roles.ts'
import { testRule } from '#lib/comments/checks/test-rule.ts'
import { readyRule } from '#lib/comments/checks/word-rule.ts'
import type { WordRule } from '#lib/comments/checks/word-rule.ts'
import { AppError } from '#lib/errors.ts'
import { makeTimeId } from '#lib/ids.ts'
import * as words from '#lib/words/en.ts'
import { assertModerator } from './assert-moderator.ts'
import type { ModerationDeps } from './deps.ts'
import { appendEvent } from './record-store.ts'
import type { RuleInput } from './rule-input.ts'
import { addRule, listRuleRows, rulesMax } from './rule-store.ts'

/** Most instructions of all patterns together (`ReadyRule.size`): each comment is read by all of them. */
const sizeMax = 2_000

/**
 * Saves a rule on words, and returns its id. It counts for new comments and edits within a second.
 *
 * Throws `auth/sign-in-required`, `auth/forbidden`, and `request/invalid` with the faults of `testRule`, for too many
 * rules, or for patterns that are too large together.
 */
export async function saveRule(
  { viewer, input }: { viewer: Viewer; input: RuleInput },
  { db, clock }: Pick<ModerationDeps, 'db' | 'clock'>,
): Promise<{ id: string }> {
  assertModerator(viewer)
  const issues = testRule(input)
  if (issues.length > 0) throw new AppError('request/invalid', { issues })
  const at = clock.now()
  const id = makeTimeId(at)
  await db.$transaction(async (tx) => {
    assertRoom(input, await listRuleRows(tx))
    await addRule({ ...input, id, createdAt: at, createdById: viewer.id }, tx)
    const data = { kind: input.kind, mode: input.mode }
    await appendEvent({ at, actorId: viewer.id, kind: 'rule-saved', subject: `rule:${id}`, data }, tx)
  })
  return { id }
}

function assertRoom(rule: WordRule, others: readonly WordRule[]): void {
  const patterns = [...others, rule].filter(({ kind }) => kind === 'pattern')
  const size = patterns.reduce((sum, pattern) => sum + readyRule({ ...pattern, id: '' }).size, 0)
  const isFull = others.length >= rulesMax
  if (!isFull && (rule.kind !== 'pattern' || size <= sizeMax)) return
  const message = isFull ? words.wordRules.tooMany(rulesMax) : words.wordRules.allTooLarge
  throw new AppError('request/invalid', { issues: [{ field: 'text', message }] })
}

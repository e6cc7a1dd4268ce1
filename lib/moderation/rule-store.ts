import type { CheckMode } from '#lib/comments/checks/rule-words.ts'
import type { WordRule } from '#lib/comments/checks/word-rule.ts'
import type { Db, Tx } from '#lib/db.ts'

export interface RuleRow extends WordRule {
  id: string
  createdAt: Date
  createdById: string
}

const columns = {
  id: true,
  kind: true,
  mode: true,
  text: true,
  example: true,
  counterexample: true,
  createdAt: true,
  createdById: true,
} as const

/** All rules that are not removed, oldest first. */
export async function listRuleRows(db: Db | Tx): Promise<RuleRow[]> {
  const found = await db.wordRule.findMany({
    where: { removedAt: null },
    orderBy: { id: 'asc' },
    take: rulesMax,
    select: columns,
  })
  // Only `save-rule.ts` writes rules, and its schema has only known kinds and modes.
  return found as RuleRow[]
}

/** What a rule looks for, also of a removed one; null when there is none. */
export async function findRule(id: string, db: Db): Promise<Pick<WordRule, 'kind' | 'text'> | null> {
  const found = await db.wordRule.findUnique({ where: { id }, select: { kind: true, text: true } })
  return found as Pick<WordRule, 'kind' | 'text'> | null
}

/**
 * Number of published comments in whose present words something was found, by the name of the check, and by the id of the
 * rule. Findings are kept for 90 days.
 */
export async function countNoted(db: Db): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ by: string; comments: number }[]>`
    WITH noted AS (
      SELECT r."check", r.numbers FROM "CheckResult" r
      JOIN "Comment" c ON c.id = r."commentId" AND c.version = r.version
      WHERE c.status = 'PUBLISHED' AND r.sentence IS NOT NULL)
    SELECT "check" AS by, count(*)::int AS comments FROM noted GROUP BY "check"
    UNION ALL
    SELECT key, count(*)::int FROM noted, jsonb_object_keys(numbers) key WHERE "check" = 'word-rules' GROUP BY key`
  return new Map(rows.map(({ by, comments }) => [by, comments]))
}

/** The site has no more rules than this. */
export const rulesMax = 500

export async function addRule(rule: RuleRow, tx: Tx): Promise<void> {
  await tx.wordRule.create({ data: rule, select: { id: true } })
}

/** Removes a rule. False when there is none, or it was removed before. */
export async function markRemoved({ id, at }: { id: string; at: Date }, tx: Tx): Promise<boolean> {
  const { count } = await tx.wordRule.updateMany({ where: { id, removedAt: null }, data: { removedAt: at } })
  return count > 0
}

export interface SettingRow {
  check: string
  mode: CheckMode
  threshold: number | null
}

/** The latest setting of each check that has one. */
export async function listSettingRows(db: Db | Tx): Promise<SettingRow[]> {
  return db.$queryRaw<SettingRow[]>`
    SELECT DISTINCT ON ("check") "check", mode, threshold FROM "CheckSetting" ORDER BY "check", id DESC`
}

export async function addSetting(
  { at, byId, ...setting }: SettingRow & { at: Date; byId: string },
  tx: Tx,
): Promise<void> {
  await tx.checkSetting.create({ data: { ...setting, at, byId }, select: { id: true } })
}

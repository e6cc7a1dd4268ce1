import type { Viewer } from '#lib/auth/roles.ts'
import { modeOf } from '#lib/comments/checks/check.ts'
import type { CheckPolicy } from '#lib/comments/checks/check.ts'
import { settableChecks } from '#lib/comments/checks/index.ts'
import { spamScoreName } from '#lib/comments/checks/spam-score.ts'
import { shippedModel } from '#lib/spam/shipped-model.ts'
import { assertModerator } from './assert-moderator.ts'
import type { ModerationDeps } from './deps.ts'
import type { CheckStateDto, RuleDto } from './dto.ts'
import { listNamesOf } from './people-store.ts'
import { readCheckPolicy } from './read-check-policy.ts'
import { countNoted, listRuleRows } from './rule-store.ts'

/** All rules with their authors, the mode of each check, and how many comments they noted. Throws `auth/sign-in-required` or `auth/forbidden`. */
export async function listRules(
  { viewer }: { viewer: Viewer },
  { db }: Pick<ModerationDeps, 'db'>,
): Promise<{ rules: RuleDto[]; checks: CheckStateDto[] }> {
  assertModerator(viewer)
  const [rows, policy, noted] = await Promise.all([listRuleRows(db), readCheckPolicy(db), countNoted(db)])
  const names = await listNamesOf([...new Set(rows.map(({ createdById }) => createdById))], db)
  return {
    rules: rows.map(({ createdAt, createdById, ...rule }) => ({
      ...rule,
      createdAt: createdAt.toISOString(),
      by: names.get(createdById) ?? null,
      noted: noted.get(rule.id) ?? 0,
    })),
    checks: settableChecks.map((check) => ({
      name: check.name,
      mode: modeOf(check, policy),
      threshold: check.name === spamScoreName ? thresholdOf(policy) : null,
      noted: noted.get(check.name) ?? 0,
    })),
  }
}

const thresholdOf = ({ spamThreshold, spamModel }: CheckPolicy) =>
  spamThreshold ?? (spamModel ?? shippedModel).threshold

import type { CheckPolicy } from '#lib/comments/checks/check.ts'
import { readyRule } from '#lib/comments/checks/word-rule.ts'
import type { ReadyRule } from '#lib/comments/checks/word-rule.ts'
import type { Db } from '#lib/db.ts'
import { secondMs } from '#lib/time.ts'
import { listRuleRows, listSettingRows } from './rule-store.ts'

/** Rules never change, so that each is made ready once. */
let ready = new Map<string, ReadyRule>()

/** What moderators have set for the checks, as it is now. */
export async function readCheckPolicy(db: Db): Promise<CheckPolicy> {
  const [rows, settings] = await Promise.all([listRuleRows(db), listSettingRows(db)])
  ready = new Map(rows.map((row) => [row.id, ready.get(row.id) ?? readyRule(row)]))
  return {
    rules: [...ready.values()],
    modes: Object.fromEntries(settings.map(({ check, mode }) => [check, mode])),
    spamThreshold: settings.find(({ check }) => check === 'spam-score')?.threshold ?? null,
  }
}

/** What is set counts within this time in every process. */
const keptMs = secondMs

/**
 * Reads the policy at most once a second, however many comments come, and shares a reading between those that wait for
 * it. A failed reading is not kept.
 */
export function keepCheckPolicy(read: () => Promise<CheckPolicy>): () => Promise<CheckPolicy> {
  let kept: { at: number; policy: Promise<CheckPolicy> } | null = null
  return () => {
    const at = performance.now()
    if (kept && at - kept.at < keptMs) return kept.policy
    const reading = { at, policy: read() }
    kept = reading
    reading.policy.catch(() => {
      if (kept === reading) kept = null
    })
    return reading.policy
  }
}

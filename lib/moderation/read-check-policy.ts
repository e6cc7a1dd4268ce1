import type { CheckPolicy } from '#lib/comments/checks/check.ts'
import { readyRule } from '#lib/comments/checks/word-rule.ts'
import type { ReadyRule } from '#lib/comments/checks/word-rule.ts'
import { spamScoreName } from '#lib/comments/checks/spam-score.ts'
import type { Db } from '#lib/db.ts'
import { secondMs } from '#lib/time.ts'
import { keepReading } from './kept-reading.ts'
import { listRuleRows, listSettingRows } from './rule-store.ts'
import { readModelAtWork } from './spam-model/read-model-at-work.ts'

/** Rules never change, so each is compiled once. */
let ready = new Map<string, ReadyRule>()

/** The present settings of moderators for the checks. */
export async function readCheckPolicy(db: Db): Promise<CheckPolicy> {
  const [rows, settings, spamModel] = await Promise.all([
    listRuleRows(db),
    listSettingRows(db),
    readModelAtWork(db),
  ])
  ready = new Map(rows.map((row) => [row.id, ready.get(row.id) ?? readyRule(row)]))
  return {
    rules: [...ready.values()],
    modes: Object.fromEntries(settings.map(({ check, mode }) => [check, mode])),
    spamThreshold: settings.find(({ check }) => check === spamScoreName)?.threshold ?? null,
    spamModel,
  }
}

/** New settings count in every process within this time. */
const keptMs = secondMs

/** A reader that reads the policy at most once a second. */
export const keepCheckPolicy = (read: () => Promise<CheckPolicy>) => keepReading(read, keptMs)

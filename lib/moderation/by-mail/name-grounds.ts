import * as words from '#lib/words/en.ts'
import type { FindingRow } from '../queue-store.ts'
import type { ReportRow } from '../reported-queue-store.ts'
import { reasonOf } from '../report.ts'

/** Why a comment waits: the sentence of each check that held its words, then one for each reason of its open reports. */
export function nameGrounds({
  findings,
  reports,
}: {
  findings: readonly FindingRow[]
  reports: readonly ReportRow[]
}): string[] {
  const byReason = Map.groupBy(reports, ({ reason }) => reasonOf(reason))
  return [
    ...findings.flatMap(({ sentence }) => sentence ?? []),
    ...[...byReason].map(([reason, { length }]) =>
      words.byMail.reported({ count: length, reason: words.report.reasons[reason] }),
    ),
  ]
}

import { canModerateAs } from '#lib/auth/roles.ts'
import type { CommentRow } from '#lib/comments/tree.ts'
import type { Tx } from '#lib/db.ts'
import { trustEffects } from '#lib/standing/trust-effects.ts'
import type { ReportDeps } from './deps.ts'
import { wasShownByModerator } from './record-store.ts'
import { countVerdicts, listOpenReports } from './report-store.ts'
import type { OpenReport } from './report-store.ts'
import { standingOf, weigh } from './report-weight.ts'
import type { ReporterStanding } from './report-weight.ts'

export interface WeightyReports {
  /** The reason that most of the reports give. */
  reason: string
  count: number
}

/**
 * The open reports of a published comment if they weigh enough to hold it, else null. Words of staff, and words that a
 * moderator has decided to show, stay until a moderator decides.
 */
export async function weighReports(
  comment: CommentRow,
  { tx, readTrust }: { tx: Tx; readTrust: ReportDeps['readTrust'] },
): Promise<WeightyReports | null> {
  if (canModerateAs(comment.authorRole)) return null
  const open = await listOpenReports(comment.id, tx)
  const standings = await readStandings(open, { tx, readTrust })
  const trust = (await readTrust([comment.authorId], tx)).get(comment.authorId) ?? 'new'
  if (weigh(standings) < trustEffects[trust].heldAtReportWeight) return null
  const { id: commentId, version } = comment
  if (await wasShownByModerator({ commentId, version }, tx)) return null
  return { reason: mostFrequent(open.map(({ reason }) => reason)), count: standings.length }
}

/** The standing of each reporter; one who made two reports counts once. */
async function readStandings(
  open: readonly OpenReport[],
  { tx, readTrust }: { tx: Tx; readTrust: ReportDeps['readTrust'] },
): Promise<ReporterStanding[]> {
  const reporters = [...new Map(open.map((report) => [report.reporterKey, report])).values()]
  const ids = [...new Set(reporters.flatMap(({ reporterId }) => reporterId ?? []))]
  const [trusts, verdicts] = [await readTrust(ids, tx), await countVerdicts(ids, tx)]
  return reporters.map(({ provenAt, reporterId }) => {
    if (provenAt === null) return 'unproven'
    if (reporterId === null) return 'new'
    const { upheld = 0, refused = 0 } = verdicts.get(reporterId) ?? {}
    return standingOf({ trust: trusts.get(reporterId) ?? 'new', upheld, refused })
  })
}

function mostFrequent(reasons: readonly string[]): string {
  const counts = [...Map.groupBy(reasons, (reason) => reason)].map(
    ([reason, { length }]) => [reason, length] as const,
  )
  return counts.toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 'other'
}

import { findComment } from '#lib/comments/comment-store.ts'
import type { Viewer } from '#lib/auth/roles.ts'
import { decide } from '#lib/moderation/decide.ts'
import type { Decision } from '#lib/moderation/decision.ts'
import type { ReportDeps } from '#lib/moderation/deps.ts'
import { reportComment } from '#lib/moderation/report-comment.ts'
import type { ReportInput } from '#lib/moderation/report-input.ts'
import type { Trust } from '#lib/standing/trust.ts'
import { makeViewer } from '#tests/factories/viewer.ts'
import { useStage } from './stage.ts'
import type { Somebody } from './stage.ts'

export const post = { slug: 'a-post', title: 'A post' }
const discussion = { mode: 'open', closesAfterDays: null } as const

export const anonymous = (address = '192.0.2.1') => makeViewer({ kind: 'anonymous', address })

interface Reported extends Partial<ReportInput> {
  by?: Viewer
  trusts?: Record<string, Trust>
}

/** As `useStage`, with a way to report comments and to decide on them. */
export function useReports() {
  const stage = useStage()
  const { database, at, deps, write } = stage

  const reportDeps = (trusts: Record<string, Trust> = {}): ReportDeps => ({
    ...deps(),
    findPost: () => Promise.resolve({ id: 'post', ...post, publishedAt: at.toISOString(), discussion }),
    limit: () => Promise.resolve(),
    readTrust: () => Promise.resolve(new Map(Object.entries(trusts))),
  })

  return {
    ...stage,
    reportDeps,
    publish: (by: Somebody) => write({ by, status: 'PUBLISHED' }),
    report: (commentId: string, { by = anonymous(), trusts, ...input }: Reported = {}) =>
      reportComment({ viewer: by, commentId, input: { reason: 'insult', ...input } }, reportDeps(trusts)),
    act: (id: string, { decision, viewer }: { decision: Decision; viewer: Viewer }) =>
      decide({ viewer, input: { ids: [id], decision, reason: 'insult' } }, reportDeps()),
    reportsOf: (commentId: string) =>
      database.db.report.findMany({ where: { commentId }, orderBy: { id: 'asc' } }),
    /** The events of the record about a comment and its reports, in their order. */
    eventsAbout: async (commentId: string) =>
      (await database.db.moderationEvent.findMany({ orderBy: { seq: 'asc' } })).filter(
        ({ subject, data }) => subject === `comment:${commentId}` || data.includes(commentId),
      ),
    statusOf: async (id: string) => (await findComment(id, database.db))?.status,
  }
}

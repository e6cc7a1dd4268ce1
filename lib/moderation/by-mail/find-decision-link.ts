import type { CommentRow } from '#lib/comments/tree.ts'
import type { ByMailDeps } from '../deps.ts'
import { findDecider } from '../find-decider.ts'
import { toFindingDtos, toReportDto } from '../list-queue.ts'
import { listFindings } from '../queue-store.ts'
import { findLastDecisions, isUndone } from '../record-store.ts'
import { listReportsOf } from '../reported-queue-store.ts'
import { hashToken } from '../statement.ts'
import type { DecisionLinkDto, LinkedCommentDto } from './dto.ts'
import { decisionsByMail } from './find-waiting-letter.ts'
import { identifyDecider } from './identify-decider.ts'
import { findLinkRow } from './link-store.ts'
import type { LinkRow } from './link-store.ts'

/**
 * What a link in a letter leads to, for whoever has its token; null for an unknown one. It only reads: programs that open
 * the links of letters change nothing.
 */
export async function findDecisionLink(
  { token, address }: { token: string; address: string },
  deps: ByMailDeps,
): Promise<DecisionLinkDto | null> {
  const { db, clock, findComment } = deps
  const link = await findLinkRow(hashToken(token), db)
  if (!link) return null
  const closed = { moderator: link.person.name, comment: null, decisions: [], by: null, made: null }
  if (link.expires <= clock.now()) return { ...closed, state: 'expired' }
  const viewer = await identifyDecider({ personId: link.personId, address }, deps)
  if (!viewer) return { ...closed, state: 'forbidden' }
  const row = await findComment(link.commentId, db)
  if (!row || row.body === '') return { ...closed, state: 'gone' }
  const comment = await toLinked({ row, link }, deps)
  const { status, reports } = comment
  const isReported = status === 'PUBLISHED' && reports.length > 0
  const isOpen = link.eventSeq === null && (status === 'HELD' || isReported)
  return {
    state: isOpen ? 'open' : 'decided',
    moderator: link.person.name,
    comment,
    decisions: isOpen ? decisionsByMail({ status, isReported }) : [],
    by: await findDecider({ commentId: link.commentId, moderatorId: link.personId }, db),
    made: await madeWith(link, deps),
  }
}

async function madeWith(
  { eventSeq, commentId }: LinkRow,
  { db }: ByMailDeps,
): Promise<DecisionLinkDto['made']> {
  if (eventSeq === null) return null
  const subject = `comment:${commentId}`
  const [wasUndone, last] = await Promise.all([
    isUndone(eventSeq, db),
    findLastDecisions({ subjects: [subject] }, db),
  ])
  return { event: String(eventSeq), isUndone: wasUndone, canUndo: last.get(subject) === eventSeq }
}

async function toLinked(
  { row, link }: { row: CommentRow; link: LinkRow },
  { db, findPost }: ByMailDeps,
): Promise<LinkedCommentDto> {
  const [findings, reports, post] = await Promise.all([
    listFindings([row.id], db),
    listReportsOf([row.id], db),
    findPost(row.postId),
  ])
  const { authorName: author, body, version, status } = row
  return {
    ...{ author, body, version, status },
    post: post && { slug: post.slug, title: post.title },
    isChanged: version !== link.version,
    findings: toFindingDtos(findings, { version, outcome: 'HOLD' }),
    reports: reports.map((report) => toReportDto(report, { version, isOwn: row.authorId === link.personId })),
  }
}

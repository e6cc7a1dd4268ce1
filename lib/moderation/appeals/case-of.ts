import type { AppealRow } from './appeal-store.ts'
import type { Case } from './appeal.ts'

type CommentOfCase = NonNullable<AppealRow['report']>['comment']

/** What an appeal is about, in the same shape for a statement and for a report. */
export function caseOf({ statement, report }: AppealRow): Case & { comment: CommentOfCase | null } {
  if (statement) {
    const { comment, personId, decidedById, eventSeq, createdAt, liftedAt } = statement
    const isInForce = liftedAt === null
    const party = { partyIds: [personId], decidedById, decidedAt: createdAt }
    return { against: 'statement', comment, ...party, eventSeq, isInForce }
  }
  if (!report) throw new Error('an appeal against nothing')
  const { comment, reporterId, decidedById, eventSeq, decidedAt, state } = report
  const partyIds = [comment.authorId, ...(reporterId === null ? [] : [reporterId])]
  return {
    against: 'report',
    comment,
    partyIds,
    decidedById,
    decidedAt,
    eventSeq,
    isInForce: state === 'refused',
  }
}

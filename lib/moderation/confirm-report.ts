import { mailboxOf } from '#lib/auth/email.ts'
import { AppError } from '#lib/errors.ts'
import { closeAsMoot } from './close-as-moot.ts'
import type { ReportDeps } from './deps.ts'
import { recordAndHold } from './record-and-hold.ts'
import {
  findAccount,
  findReport,
  findWriterEmail,
  listOpenReports,
  lockComment,
  proveReport,
} from './report-store.ts'
import { mailboxKey } from './report.ts'
import { hashToken } from './statement.ts'

/**
 * Proves the address of a report, by the token that its letter brought there. From then on the report counts for more, and
 * its decision is told by mail. Confirming twice is no fault. A report by the comment's own writer ends without a word,
 * as one that nobody has to decide on. Throws `moderation/report-not-found`, also once the address
 * was erased.
 */
export async function confirmReport({ token }: { token: string }, deps: ReportDeps): Promise<void> {
  const { db, clock, secret, findComment, findPost } = deps
  await db.$transaction(async (tx) => {
    const found = await findReport(hashToken(token), tx)
    if (found?.provenAt || found?.state === 'moot') return
    if (!found?.email) throw new AppError('moderation/report-not-found')
    const { id, commentId, email } = found
    await lockComment(commentId, tx)
    const at = clock.now()
    const writer = await findWriterEmail(commentId, tx)
    if (writer !== null && mailboxOf(writer) === mailboxOf(email)) {
      const own = (await listOpenReports(commentId, tx)).filter((report) => report.id === id)
      if (own.length > 0) await closeAsMoot({ reports: own, commentId, at }, tx)
      return
    }
    const key = mailboxKey({ commentId, email, secret })
    const reporterId = await findAccount(email, tx)
    await proveReport({ id, provenAt: at, reporterKey: key, reporterId }, tx)
    const comment = await findComment(commentId, tx)
    if (comment?.status !== 'PUBLISHED') return
    const postTitle = (await findPost(comment.postId))?.title ?? null
    await recordAndHold({ comment, postTitle, at, event: null }, { tx, deps })
  })
}

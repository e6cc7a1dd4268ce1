import { mailboxOf } from '#lib/auth/email.ts'
import type { Viewer } from '#lib/auth/roles.ts'
import type { Tx } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { makeTimeId } from '#lib/ids.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { routes } from '#lib/routes.ts'
import { assertMayWrite } from '#lib/standing/standing.ts'
import type { ReportDeps } from './deps.ts'
import type { ReceivedDto } from './dto.ts'
import { recordAndHold } from './record-and-hold.ts'
import type { NewEvent } from './record.ts'
import { missingParts } from './report-input.ts'
import type { ReportInput } from './report-input.ts'
import { addReport, lockComment } from './report-store.ts'
import type { NewReport } from './report-store.ts'
import { reporterKey, reportToken } from './report.ts'
import { hashToken } from './statement.ts'

interface Reporting {
  viewer: Viewer
  commentId: string
  input: ReportInput
}

/**
 * Keeps anybody's report of a published comment, records it, and queues the letter with its receipt where there is an
 * address. Where the open reports weigh enough (`report-weight.ts`), the comment is held until a moderator has decided.
 *
 * Throws `request/invalid` with the missing parts, `auth/suspended`, `comments/not-found`, `moderation/own-comment`,
 * `moderation/reported-before` while the reporter has an open report of this comment, and what `deps.limit` throws.
 */
export async function reportComment(
  { viewer, commentId, input }: Reporting,
  deps: ReportDeps,
): Promise<ReceivedDto> {
  const issues = missingParts(input, viewer)
  if (issues.length > 0) throw new AppError('request/invalid', { issues })
  const email = viewer.kind === 'anonymous' ? (input.email ?? null) : null
  await countTry({ viewer, email }, deps)
  await assertMayReport(viewer, deps)
  const postTitle = await titleOfPublic(commentId, deps)
  const at = deps.clock.now()
  const id = makeTimeId(at)
  const token = reportToken({ id, secret: deps.secret })
  await deps.db.$transaction(async (tx) => {
    await lockComment(commentId, tx)
    const comment = await deps.findComment(commentId, tx)
    if (comment?.status !== 'PUBLISHED') throw new AppError('comments/not-found')
    if (viewer.kind === 'signed-in' && comment.authorId === viewer.id)
      throw new AppError('moderation/own-comment')
    const report = {
      ...newReport({ viewer, commentId, input }, { email, id, at, token, secret: deps.secret }),
      version: comment.version,
    }
    if (!(await addReport(report, tx))) throw new AppError('moderation/reported-before')
    await sendReceipt({ report, postTitle }, tx)
    await recordAndHold({ comment, postTitle, at, event: received(report) }, { tx, deps })
  })
  return {
    receivedAt: at.toISOString(),
    // Whoever typed an address has to open its mailbox, since the receipt's page proves the address.
    url: email === null ? routes.reportReceipt(token) : null,
    toldBy: email !== null ? 'mail-once-confirmed' : viewer.kind === 'signed-in' ? 'mail' : 'receipt',
  }
}

async function countTry(
  { viewer, email }: { viewer: Viewer; email: string | null },
  { limit }: ReportDeps,
): Promise<void> {
  await limit({ name: 'report-address', key: viewer.address })
  if (viewer.kind === 'signed-in') await limit({ name: 'report-person', key: viewer.id })
  if (email !== null) await limit({ name: 'sign-in-mailbox', key: `${mailboxOf(email)} ${viewer.address}` })
}

/** Throws `auth/suspended` for a person who may not write. Signed out, everybody may report, as the law asks. */
async function assertMayReport(viewer: Viewer, { db, clock, readStandings }: ReportDeps): Promise<void> {
  if (viewer.kind !== 'signed-in') return
  const standing = (await readStandings({ personIds: [viewer.id], now: clock.now() }, db)).get(viewer.id)
  if (standing) assertMayWrite(standing)
}

/** Title of the post of a comment. Throws `comments/not-found` unless readers can see the post. */
async function titleOfPublic(id: string, { db, findComment, findPost }: ReportDeps): Promise<string> {
  const comment = await findComment(id, db)
  const post = comment && (await findPost(comment.postId))
  if (!post) throw new AppError('comments/not-found')
  return post.title
}

function newReport(
  { viewer, commentId, input }: Reporting,
  made: { email: string | null; id: string; at: Date; token: string; secret: string },
): Omit<NewReport, 'version'> {
  const { email, id, at, token, secret } = made
  const isUnlawful = input.reason === 'unlawful'
  const isAccount = viewer.kind === 'signed-in'
  return {
    ...{ id, commentId, email, createdAt: at, reason: input.reason },
    reporterId: isAccount ? viewer.id : null,
    provenAt: isAccount ? at : null,
    reporterKey: reporterKey({ commentId, viewer, email, secret }),
    note: input.note || null,
    // A form sends its hidden fields, too.
    law: (isUnlawful && input.law) || null,
    name: (isUnlawful && input.name) || null,
    concernsChild: isUnlawful && input.concernsChild === true,
    tokenHash: hashToken(token),
  }
}

async function sendReceipt(
  { report: { id, email, reporterId }, postTitle }: { report: NewReport; postTitle: string },
  tx: Tx,
): Promise<void> {
  if (email === null && reporterId === null) return
  await addJob(tx, { name: 'moderation.report-receipt', payload: { reportId: id, postTitle } })
}

/** The event of a new report, without the reporter: nothing can be erased from the record. */
function received({ id, commentId, reason, createdAt, provenAt, concernsChild }: NewReport): NewEvent {
  const data = { comment: commentId, reason, concernsChild, isProven: provenAt !== null }
  return { at: createdAt, actorId: null, kind: 'report-received', subject: `report:${id}`, data }
}

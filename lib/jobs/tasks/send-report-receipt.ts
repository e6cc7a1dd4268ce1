import { receiptMessage } from '#lib/mail/templates/report.ts'
import { findReportLetter } from '#lib/moderation/report-letter-store.ts'
import { reasonOf, reportToken } from '#lib/moderation/report.ts'
import { routes } from '#lib/routes.ts'
import { defineTask } from '../task.ts'

/** Sends the receipt of a report. */
export const sendReportReceipt = defineTask(
  'moderation.report-receipt',
  async ({ reportId, postTitle }, deps) => {
    const letter = await findReportLetter(reportId, deps.db)
    if (!letter) return
    const link = deps.siteUrl + routes.reportReceipt(reportToken({ id: reportId, secret: deps.secret }))
    const site = { name: await deps.readSiteName(), url: deps.siteUrl }
    const { to, reason, isProven } = letter
    await deps.mailer.send(receiptMessage({ to, link, site, postTitle, reason: reasonOf(reason), isProven }))
  },
)

import { reportDecidedMessage } from '#lib/mail/templates/report.ts'
import { findReportLetter } from '#lib/moderation/report-letter-store.ts'
import { reportToken, stateOf } from '#lib/moderation/report.ts'
import { appealableUntil } from '#lib/moderation/statement.ts'
import { routes } from '#lib/routes.ts'
import { nameDay } from '#lib/time.ts'
import { defineTask } from '../task.ts'

/** Tells a reporter the decision, unless it was undone meanwhile, or the answer to their appeal tells it. */
export const sendReportDecided = defineTask(
  'moderation.report-decided',
  async ({ reportId, event, postTitle }, deps) => {
    const letter = await findReportLetter(reportId, deps.db)
    if (
      !letter?.decidedAt ||
      letter.isToldByAppeal ||
      letter.eventSeq !== (event === null ? null : BigInt(event))
    )
      return
    const state = stateOf(letter.state)
    if (state === 'open') return
    const link = deps.siteUrl + routes.reportReceipt(reportToken({ id: reportId, secret: deps.secret }))
    const site = { name: await deps.readSiteName(), url: deps.siteUrl }
    const until = nameDay(appealableUntil(letter.decidedAt), { timeZone: 'UTC', style: 'long' })
    await deps.mailer.send(reportDecidedMessage({ to: letter.to, link, site, postTitle, state, until }))
  },
)

import { appealDecidedMessage } from '#lib/mail/templates/appeal.ts'
import { findAppealLetter } from '#lib/moderation/appeals/appeal-store.ts'
import { reportToken } from '#lib/moderation/report.ts'
import { statementToken } from '#lib/moderation/statement.ts'
import { routes } from '#lib/routes.ts'
import { defineTask } from '../task.ts'

/** Sends the answer to an appeal. */
export const sendAppealDecided = defineTask(
  'moderation.appeal-decided',
  async ({ appealId, postTitle }, deps) => {
    const letter = await findAppealLetter(appealId, deps.db)
    if (!letter) return
    const { to, against, id, outcome, answer } = letter
    const { secret, siteUrl } = deps
    const path =
      against === 'statement'
        ? routes.statement(statementToken({ id, secret }))
        : routes.reportReceipt(reportToken({ id, secret }))
    const site = { name: await deps.readSiteName(), url: siteUrl }
    await deps.mailer.send(
      appealDecidedMessage({ to, link: siteUrl + path, site, postTitle, against, outcome, answer }),
    )
  },
)

import { findLetterOf } from '#lib/moderation/statement-letter-store.ts'
import { isOfPerson } from '#lib/moderation/decision.ts'
import { statementToken } from '#lib/moderation/statement.ts'
import { sanctionMessage } from '#lib/mail/templates/sanction.ts'
import { statementMessage } from '#lib/mail/templates/statement.ts'
import { routes } from '#lib/routes.ts'
import { defineTask } from '../task.ts'

/** Sends the statement of a decision, unless the decision was undone meanwhile. */
export const sendStatement = defineTask('moderation.statement', async ({ statementId, postTitle }, deps) => {
  const letter = await findLetterOf(statementId, deps.db)
  if (!letter) return
  const token = statementToken({ id: statementId, secret: deps.secret })
  const site = { name: await deps.readSiteName(), url: deps.siteUrl }
  const link = deps.siteUrl + routes.statement(token)
  const { to, measure, sanction, body, ...reasons } = letter
  await deps.mailer.send(
    sanction && isOfPerson(measure)
      ? sanctionMessage({ to, reasons, ...sanction, measure, site, link })
      : statementMessage({ to, reasons, body, measure, postTitle, site, link }),
  )
})

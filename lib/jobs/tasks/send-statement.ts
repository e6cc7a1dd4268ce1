import { findLetterOf } from '#lib/moderation/statement-letter-store.ts'
import { statementToken } from '#lib/moderation/statement.ts'
import { statementMessage } from '#lib/mail/templates/statement.ts'
import { routes } from '#lib/routes.ts'
import { defineTask } from '../task.ts'

/** Sends the statement of a decision, unless the decision was undone meanwhile. */
export const sendStatement = defineTask('moderation.statement', async ({ statementId, postTitle }, deps) => {
  const letter = await findLetterOf(statementId, deps.db)
  if (!letter) return
  const token = statementToken({ id: statementId, secret: deps.secret })
  const site = { name: await deps.readSiteName(), url: deps.siteUrl }
  await deps.mailer.send(
    statementMessage({ ...letter, postTitle, site, link: deps.siteUrl + routes.statement(token) }),
  )
})

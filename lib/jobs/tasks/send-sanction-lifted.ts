import { sanctionLiftedMessage } from '#lib/mail/templates/sanction.ts'
import { findLiftedLetter } from '#lib/moderation/statement-letter-store.ts'
import { routes } from '#lib/routes.ts'
import { defineTask } from '../task.ts'

/** Tells a person that a sanction has ended early. */
export const sendSanctionLifted = defineTask('moderation.sanction-lifted', async ({ sanctionId }, deps) => {
  const letter = await findLiftedLetter(sanctionId, deps.db)
  if (!letter) return
  const site = { name: await deps.readSiteName(), url: deps.siteUrl }
  await deps.mailer.send(sanctionLiftedMessage({ ...letter, site, link: deps.siteUrl + routes.account() }))
})

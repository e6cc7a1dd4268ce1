import { createSignInLink } from '#lib/auth/create-sign-in-link.ts'
import { confirmCommentMessage } from '#lib/mail/templates/confirm-comment.ts'
import { routes } from '#lib/routes.ts'
import { defineTask } from '../task.ts'

/** Sends one link that does both: it signs in, and then leads to the address that posts the comment. */
export const sendCommentConfirmation = defineTask(
  'comment.confirm',
  async ({ email, secret, body, postTitle }, deps) => {
    const callbackUrl = routes.confirmComment(secret)
    const { link, minutes } = await createSignInLink({ email, callbackUrl }, deps)
    const site = { name: await deps.readSiteName(), url: deps.siteUrl }
    const letter = { to: email, link, minutes, site, body, postTitle }
    await deps.mailer.send(confirmCommentMessage(letter))
  },
)

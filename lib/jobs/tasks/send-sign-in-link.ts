import { createSignInLink } from '#lib/auth/create-sign-in-link.ts'
import { signInMessage } from '#lib/mail/templates/sign-in.ts'
import { defineTask } from '../task.ts'

/** Sends a sign-in link. A second run sends the same link again. */
export const sendSignInLink = defineTask('auth.sign-in-link', async ({ email, callbackUrl }, deps) => {
  const { link, minutes } = await createSignInLink({ email, callbackUrl }, deps)
  const site = { name: await deps.readSiteName(), url: deps.siteUrl }
  await deps.mailer.send(signInMessage({ to: email, link, minutes, site }))
})

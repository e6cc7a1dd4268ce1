import { waitingMessage } from '#lib/mail/templates/waiting.ts'
import { findWaitingLetter } from '#lib/moderation/by-mail/find-waiting-letter.ts'
import { routes } from '#lib/routes.ts'
import { readStandings } from '#lib/standing/standing-store.ts'
import { nameMoment } from '#lib/time.ts'
import { defineTask } from '../task.ts'

/** Sends a moderator the letter about waiting comments, unless all of them were decided meanwhile. */
export const sendWaitingLetter = defineTask('moderation.waiting-letter', async ({ letterId }, deps) => {
  const letter = await findWaitingLetter({ letterId }, { ...deps, readStandings })
  if (!letter) return
  const { siteUrl } = deps
  const comments = letter.comments.map(({ token, decisions, ...comment }) => ({
    ...comment,
    links: decisions.map((decision) => ({
      decision,
      link: siteUrl + routes.moderationByMail(token, decision),
    })),
  }))
  await deps.mailer.send(
    waitingMessage({
      ...{ to: letter.to, more: letter.more, comments },
      site: { name: await deps.readSiteName(), url: siteUrl },
      until: nameMoment(letter.expires, await deps.readTimeZone()),
      queueLink: siteUrl + routes.moderation(),
      settingsLink: siteUrl + routes.accountMail(),
    }),
  )
})

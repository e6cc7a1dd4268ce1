import { quoteAskedMessage } from '#lib/mail/templates/quote.ts'
import { findQuoteLetter } from '#lib/moderation/quotes/quote-store.ts'
import { quoteToken } from '#lib/moderation/quotes/quote-token.ts'
import { routes } from '#lib/routes.ts'
import { nameDay } from '#lib/time.ts'
import { defineTask } from '../task.ts'

/** Asks the writer of a comment, unless it was answered or the comment is gone meanwhile. */
export const sendQuoteAsked = defineTask('moderation.quote-asked', async ({ requestId, postTitle }, deps) => {
  const letter = await findQuoteLetter(requestId, deps.db)
  if (!letter) return
  const { expires, ...sent } = letter
  const link = deps.siteUrl + routes.quoteRequest(quoteToken({ id: requestId, secret: deps.secret }))
  const site = { name: await deps.readSiteName(), url: deps.siteUrl }
  const until = nameDay(expires, { timeZone: 'UTC', style: 'long' })
  await deps.mailer.send(quoteAskedMessage({ ...sent, link, site, postTitle, until }))
})

import { sweepAuth } from '#lib/auth/sweep-store.ts'
import { sweepComments } from '#lib/comments/sweep-store.ts'
import { sweepExpiries } from '#lib/expiry/expiry-store.ts'
import { sweepDecisionLinks } from '#lib/moderation/by-mail/link-store.ts'
import { sweepClaims } from '#lib/moderation/claim-store.ts'
import { sweepQuotes } from '#lib/moderation/quotes/quote-store.ts'
import { sweepReports } from '#lib/moderation/sweep-reports.ts'
import { sweepRateLimits } from '#lib/rate-limit/rate-limit-store.ts'
import { defineTask } from '../task.ts'

/** One function for each domain. A late sweep does no harm, because readers of these rows check the expiry themselves. */
const sweeps = [
  ...[sweepAuth, sweepComments, sweepClaims, sweepRateLimits, sweepExpiries, sweepReports],
  ...[sweepQuotes, sweepDecisionLinks],
]

export const sweepExpired = defineTask('sweep-expired', async (_payload, { db, clock }) => {
  const now = clock.now()
  for (const sweep of sweeps) await sweep({ now }, db)
})

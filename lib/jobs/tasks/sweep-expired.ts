import { sweepAuth } from '#lib/auth/sweep-store.ts'
import { sweepComments } from '#lib/comments/sweep-store.ts'
import { sweepExpiries } from '#lib/expiry/expiry-store.ts'
import { sweepRateLimits } from '#lib/rate-limit/rate-limit-store.ts'
import { defineTask } from '../task.ts'

/** One function a domain, for its own tables. Whoever reads these rows checks their end, so a late sweep harms nobody. */
const sweeps = [sweepAuth, sweepComments, sweepRateLimits, sweepExpiries]

export const sweepExpired = defineTask('sweep-expired', async (_payload, { db, clock }) => {
  const now = clock.now()
  for (const sweep of sweeps) await sweep({ now }, db)
})

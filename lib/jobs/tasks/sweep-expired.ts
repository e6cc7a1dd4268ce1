import { deleteExpiries } from '#lib/expiry/expiry-store.ts'
import { keptMs } from '#lib/expiry/follow-expiries.ts'
import { deleteExpired } from '../expired-store.ts'
import { defineTask } from '../task.ts'

export const sweepExpired = defineTask('sweep-expired', async (_payload, { db, clock }) => {
  const now = clock.now()
  await deleteExpired({ now }, db)
  await deleteExpiries({ before: new Date(now.getTime() - keptMs) }, db)
})

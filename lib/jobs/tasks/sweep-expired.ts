import { deleteExpired } from '../expired-store.ts'
import { defineTask } from '../task.ts'

export const sweepExpired = defineTask('sweep-expired', async (_payload, { db, clock }) => {
  await deleteExpired({ now: clock.now() }, db)
})

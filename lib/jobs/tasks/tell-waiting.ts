import { queueDailyLetters } from '#lib/moderation/by-mail/queue-letters.ts'
import { readStandings } from '#lib/standing/standing-store.ts'
import { defineTask } from '../task.ts'

/** Queues the daily letters that are due. */
export const tellWaiting = defineTask('tell-waiting', async (_payload, deps) => {
  const { db, clock, secret } = deps
  const timeZone = await deps.readTimeZone()
  await queueDailyLetters({ now: clock.now(), timeZone }, { db, secret, readStandings })
})

import { queueHeldLetters } from '#lib/moderation/by-mail/queue-letters.ts'
import { readStandings } from '#lib/standing/standing-store.ts'
import { defineTask } from '../task.ts'

/** Queues letters about newly held comments. */
export const tellHeld = defineTask('moderation.tell-held', async (_payload, { db, clock, secret }) => {
  await queueHeldLetters({ now: clock.now() }, { db, secret, readStandings })
})

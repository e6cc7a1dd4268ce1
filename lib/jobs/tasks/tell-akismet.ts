import { tellAkismet } from '#lib/moderation/tell-akismet.ts'
import { defineTask } from '../task.ts'

export const tellAkismetOfDecision = defineTask('tell-akismet', async (payload, { db, akismet }) => {
  // The owner may have taken the key away since.
  if (akismet) await tellAkismet(payload, { db, akismet })
})

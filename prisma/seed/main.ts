// Gives a new installation its first content, accounts and discussion. Safe to run at every start.
import { makeAdministrator } from '#lib/auth/make-administrator.ts'
import { getDatabase } from '#lib/db.ts'
import { getEnv } from '#lib/env.ts'
import { createWriter } from '#sanity/client.ts'
import { getSanityEnv } from '#sanity/env.ts'
import { maySeedAccounts, seedAccounts } from './accounts.ts'
import { seedContent } from './content/seed-content.ts'
import { seedDiscussion } from './discussion/seed-discussion.ts'

const { db, close } = getDatabase()
try {
  const sanity = getSanityEnv()
  if (sanity.lakeUrl) {
    await seedContent(createWriter({ env: sanity, token: process.env['SANITY_API_WRITE_TOKEN'] ?? '' }))
  }
  if (maySeedAccounts(getEnv())) {
    await seedAccounts({ db })
    // Those who discuss have accounts too, some of them with roles.
    if (sanity.lakeUrl) await seedDiscussion({ db })
  }
  const { ADMIN_EMAIL } = getEnv()
  if (ADMIN_EMAIL !== undefined) await makeAdministrator({ address: ADMIN_EMAIL, now: new Date() }, db)
} finally {
  await close()
}

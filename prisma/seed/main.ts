// Writes the first content, accounts and discussion of a new installation. Safe to run at every start.
import { existsSync } from 'node:fs'
import { makeAdministrator } from '#lib/auth/make-administrator.ts'
import { getDatabase } from '#lib/db.ts'
import { getEnv } from '#lib/env.ts'
import { createSecurityLog } from '#lib/log.ts'
import { appendEvent } from '#lib/moderation/record-store.ts'
import { createWriter } from '#sanity/client.ts'
import { getSanityEnv } from '#sanity/env.ts'
import { maySeedAccounts, seedAccounts } from './accounts.ts'
import { seedContent } from './content/seed-content.ts'
import { seedDiscussion } from './discussion/seed-discussion.ts'
import { seedFigures } from './figures/seed-figures.ts'
import { seedModeration } from './moderation/seed-moderation.ts'
import { withoutSampleFile } from './without-sample.ts'

const { db, close } = getDatabase()
try {
  const sanity = getSanityEnv()
  const { ADMIN_EMAIL, AUTH_SECRET, DATA_DIR, LOG_LEVEL } = getEnv()
  const isSampleWanted = sanity.lakeUrl !== undefined && !existsSync(withoutSampleFile(DATA_DIR))
  if (isSampleWanted) {
    await seedContent(createWriter({ env: sanity, token: process.env['SANITY_API_WRITE_TOKEN'] ?? '' }))
  }
  if (maySeedAccounts(getEnv())) {
    await seedAccounts({ db })
    // The people of the discussion have accounts, some with roles.
    if (isSampleWanted) {
      await seedDiscussion({ db })
      await seedFigures({ db })
      await seedModeration({ db, secret: AUTH_SECRET })
    }
  }
  if (ADMIN_EMAIL !== undefined) {
    const wanted = { address: ADMIN_EMAIL, by: 'ADMIN_EMAIL', now: new Date() } as const
    await makeAdministrator(wanted, { db, logSecurity: createSecurityLog(LOG_LEVEL), record: appendEvent })
  }
} finally {
  await close()
}

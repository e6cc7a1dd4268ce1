import { createAkismet } from '#lib/akismet/akismet.ts'
import { createContentReader } from '#lib/content/content-reader.ts'
import { findPostForDiscussion } from '#lib/content/find-post-for-discussion.ts'
import { readSiteName, readTimeZone } from '#lib/content/read-site-name.ts'
import { openDatabase } from '#lib/db.ts'
import { getEnv } from '#lib/env.ts'
import { createLogger } from '#lib/log.ts'
import { createMailer } from '#lib/mail/create-mailer.ts'
import { systemClock } from '#lib/time.ts'
import { sanityClient } from '#sanity/client.ts'
import { crontab, tasks } from './tasks/tasks.ts'
import { startWorker } from './worker.ts'

/** The worker's process runs the jobs that the site queues. */
async function main(): Promise<void> {
  const env = getEnv()
  const database = openDatabase(env.DATABASE_URL)
  const mailer = createMailer(env)
  const { db, pool } = database
  const log = createLogger('worker', env.LOG_LEVEL)
  const reader = createContentReader(sanityClient())
  const deps = {
    db,
    clock: systemClock,
    mailer,
    siteUrl: env.SITE_URL,
    readSiteName: () => readSiteName(reader),
    readTimeZone: () => readTimeZone(reader),
    findPostTitle: async (id: string) => {
      const found = await findPostForDiscussion({ id }, reader).catch(() => null)
      return found?.value?.title ?? null
    },
    secret: env.AUTH_SECRET,
    ...(env.AKISMET_KEY !== undefined && {
      akismet: createAkismet({ key: env.AKISMET_KEY, siteUrl: env.SITE_URL }),
    }),
  }
  const worker = startWorker({ pool, log, tasks, crontab }, deps)

  const stop = async () => {
    await worker.stop()
    mailer.close()
    await database.close()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void stop().finally(() => process.exit(0))
    })
  }
  await worker.ready
  process.stdout.write(`${JSON.stringify({ ready: true, part: 'worker' })}\n`)
}

main().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error)
  process.stderr.write(`The worker did not start: ${reason}\n`)
  process.exit(1)
})

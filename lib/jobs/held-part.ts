import { Prisma } from '#prisma/generated/client.ts'
import { jobs } from './jobs.ts'

/**
 * A query that queues `moderation.tell-held` once `source` has a row, and somebody wants letters at once. It runs in the
 * statement that holds the comment. Its jobs have no key: held comments would wait for each other at the job's row.
 */
export function heldPart(source: Prisma.Sql): Prisma.Sql {
  const name = 'moderation.tell-held'
  return Prisma.sql`
    SELECT graphile_worker.add_job(
      identifier => ${name}::text, payload => '{}'::json, max_attempts => ${jobs[name].maxAttempts}::int) AS job
    FROM ${source} WHERE EXISTS (SELECT FROM "ModeratorMail" WHERE mode = 'at-once')`
}

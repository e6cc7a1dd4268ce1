import type { Akismet } from '#lib/akismet/akismet.ts'
import type { Db } from '#lib/db.ts'
import type { Mailer } from '#lib/mail/mailer.ts'
import type { Clock } from '#lib/time.ts'
import { jobs } from './jobs.ts'
import type { JobName, JobPayload } from './jobs.ts'

/** The dependencies of tasks. */
export interface TaskDeps {
  db: Db
  clock: Clock
  mailer: Mailer
  siteUrl: string
  /** Reads the site's name for each letter, because the owner may change it. */
  readSiteName: () => Promise<string>
  /** The time zone in which the site's owner lives. */
  readTimeZone: () => Promise<string>
  /** Title of a post that readers can see, by the id of its document; null for any other, and while the lake is away. */
  findPostTitle: (id: string) => Promise<string | null>
  /** Signs the links in letters. */
  secret: string
  /** Left out without its key. */
  akismet?: Akismet
}

/** Does the work of one kind of job. `run` may be called twice: a crash after its last step repeats the job. */
export interface Task {
  name: JobName
  run: (payload: unknown, deps: TaskDeps) => Promise<void>
}

/** Makes a task that checks its payload first, and throws a ZodError for a wrong one. */
export function defineTask<Name extends JobName>(
  name: Name,
  run: (payload: JobPayload<Name>, deps: TaskDeps) => Promise<void>,
): Task {
  return {
    name,
    run: (payload, deps) => run(jobs[name].payload.parse(payload) as JobPayload<Name>, deps),
  }
}

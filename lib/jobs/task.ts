import type { Db } from '#lib/db.ts'
import type { Mailer } from '#lib/mail/mailer.ts'
import type { Clock } from '#lib/time.ts'
import { jobs } from './jobs.ts'
import type { JobName, JobPayload } from './jobs.ts'

/** What tasks work with. */
export interface TaskDeps {
  db: Db
  clock: Clock
  mailer: Mailer
  siteUrl: string
  /** What the owner calls the site; asked for each letter, since it may change. */
  readSiteName: () => Promise<string>
  secret: string
}

/** Does the work of one kind of job. It may run more than once: a crash after its last step repeats it. */
export interface Task {
  name: JobName
  run: (payload: unknown, deps: TaskDeps) => Promise<void>
}

/** A task whose payload is checked before it runs. */
export function defineTask<Name extends JobName>(
  name: Name,
  run: (payload: JobPayload<Name>, deps: TaskDeps) => Promise<void>,
): Task {
  return {
    name,
    run: (payload, deps) => run(jobs[name].payload.parse(payload) as JobPayload<Name>, deps),
  }
}

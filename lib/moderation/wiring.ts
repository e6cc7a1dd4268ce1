import type { AdministrationDeps } from '#lib/auth/administration.ts'
import { identifyPerson } from '#lib/auth/identify-person.ts'
import { getAuthDeps } from '#lib/auth/wiring.ts'
import { changeComment } from '#lib/comments/change-comment.ts'
import { findComment } from '#lib/comments/comment-store.ts'
import { listTagsWithName } from '#lib/comments/list-tags-with-name.ts'
import { cachedFindPostForDiscussion, cachedGetSettings } from '#lib/content/cached.ts'
import { getDatabase } from '#lib/db.ts'
import { getEnv } from '#lib/env.ts'
import { limit } from '#lib/rate-limit/limit.ts'
import { readStandings } from '#lib/standing/standing-store.ts'
import { secondMs, systemClock } from '#lib/time.ts'
import type { ByMailDeps, ModerationDeps, ReportDeps } from './deps.ts'
import { keepReading } from './kept-reading.ts'
import { queueAkismet } from './queue-akismet.ts'
import { gatherNews } from './read-news.ts'
import { appendEvent } from './record-store.ts'
import { joinReasons } from './reasons.ts'
import type { Reason } from './reasons.ts'

const newsKeptMs = secondMs

const shareNews = keepReading(() => gatherNews({ db: getDatabase().db, clock: systemClock }), newsKeptMs)

/** While the Content Lake is away, moderators decide with the usual reasons. */
async function listReasons(): Promise<readonly Reason[]> {
  const { reasons } = await cachedGetSettings().catch(() => ({ reasons: [] }))
  return joinReasons(reasons)
}

/** Dependencies of the use cases in the site's process. */
export function getModerationDeps(): ModerationDeps {
  return {
    db: getDatabase().db,
    clock: systemClock,
    secret: getEnv().AUTH_SECRET,
    findComment,
    changeComment,
    shareNews,
    findPost: (id) => cachedFindPostForDiscussion({ id }),
    listReasons,
    readStandings,
    ...(getEnv().AKISMET_KEY !== undefined && { queueAkismet }),
  }
}

/** Dependencies of deciding by a link in a letter, in the site's process. */
export function getByMailDeps(): ByMailDeps {
  const deps = getModerationDeps()
  return { ...deps, identifyPerson: (person) => identifyPerson(person, deps) }
}

/** Dependencies of reporting a comment, in the site's process. */
export function getReportDeps(): ReportDeps {
  const { pool } = getDatabase()
  const factor = getEnv().RATE_LIMIT_FACTOR
  const readTrust: ReportDeps['readTrust'] = async (personIds, tx) => {
    const standings = await readStandings({ personIds, now: systemClock.now() }, tx)
    return new Map([...standings].map(([id, { trust }]) => [id, trust]))
  }
  return { ...getModerationDeps(), limit: (rate) => limit(rate, { pool, factor }), readTrust }
}

/** Dependencies of what administrators do with the accounts of others, in the site's process. */
export function getAdministrationDeps(): AdministrationDeps {
  const { db, clock, logSecurity } = getAuthDeps()
  return {
    ...{ db, clock, logSecurity },
    record: appendEvent,
    listTagsOf: (id) => listTagsWithName({ viewer: { id } }, { db }),
  }
}

import { changeComment } from '#lib/comments/change-comment.ts'
import { findComment } from '#lib/comments/comment-store.ts'
import { cachedFindPostForDiscussion } from '#lib/content/cached.ts'
import { getDatabase } from '#lib/db.ts'
import { getEnv } from '#lib/env.ts'
import { systemClock } from '#lib/time.ts'
import type { ModerationDeps } from './deps.ts'
import { usualReasons } from './reasons.ts'

/** Dependencies of the use cases in the site's process. */
export function getModerationDeps(): ModerationDeps {
  return {
    db: getDatabase().db,
    clock: systemClock,
    secret: getEnv().AUTH_SECRET,
    findComment,
    changeComment,
    findPost: (id) => cachedFindPostForDiscussion({ id }),
    listReasons: () => Promise.resolve(usualReasons),
  }
}

import { createAkismet } from '#lib/akismet/akismet.ts'
import { changeName } from '#lib/auth/change-name.ts'
import type { ChangeNameDeps } from '#lib/auth/change-name.ts'
import { getAuthDeps } from '#lib/auth/wiring.ts'
import { listStaffNames } from '#lib/auth/staff-store.ts'
import { cachedFindPostForDiscussion, cachedGetSettings, cachedListAuthorNames } from '#lib/content/cached.ts'
import { getDatabase } from '#lib/db.ts'
import { getEnv } from '#lib/env.ts'
import { describeError } from '#lib/errors.ts'
import { createLogger } from '#lib/log.ts'
import { keepReading } from '#lib/moderation/kept-reading.ts'
import { keepCheckPolicy, readCheckPolicy } from '#lib/moderation/read-check-policy.ts'
import { findSwitch } from '#lib/moderation/switch-store.ts'
import { limit } from '#lib/rate-limit/limit.ts'
import { assertMayWrite } from '#lib/standing/standing.ts'
import { readStanding } from '#lib/standing/standing-store.ts'
import { secondMs, systemClock } from '#lib/time.ts'
import type { CommentedPost } from './comment.ts'
import type { CommentDeps } from './deps.ts'
import { underSwitch } from './discussion-switch.ts'
import { listTagsWithName } from './list-tags-with-name.ts'

const readPolicy = keepCheckPolicy(() => readCheckPolicy(getDatabase().db))
const readSwitch = keepReading(() => findSwitch(getDatabase().db), secondMs)

/** A wrong key, or a service that is away, is told to the owner: the words pass then. */
const askAkismet: NonNullable<CommentDeps['akismet']> = (words, signal) => {
  const { AKISMET_KEY: key = '', SITE_URL: siteUrl, LOG_LEVEL } = getEnv()
  return createAkismet({ key, siteUrl })
    .check(words, signal)
    .catch((error: unknown) => {
      createLogger('akismet', LOG_LEVEL).warn({ fault: describeError(error) }, 'Akismet gave no answer')
      throw error
    })
}

/** A post as its discussion is now, under the switch of the moderators. */
async function findDiscussed(address: { slug: string } | { id: string }): Promise<CommentedPost | null> {
  const [post, set] = await Promise.all([cachedFindPostForDiscussion(address), readSwitch()])
  return post && underSwitch(post, { set, now: systemClock.now() })
}

/** Dependencies of the use cases in the site's process. Posts come from the cache of `lib/content`. */
export function getCommentDeps(): CommentDeps {
  const { db, pool } = getDatabase()
  const { RATE_LIMIT_FACTOR: factor, AKISMET_KEY } = getEnv()
  return {
    db,
    clock: systemClock,
    limit: (rate) => limit(rate, { pool, factor }),
    readPolicy,
    ...(AKISMET_KEY !== undefined && { akismet: askAkismet }),
    readStanding,
    findPost: (slug) => findDiscussed({ slug }),
    findPostById: (id) => findDiscussed({ id }),
    listReservedNames: async () => {
      const [authors, staff, { name }] = await Promise.all([
        cachedListAuthorNames(),
        listStaffNames(db),
        cachedGetSettings(),
      ])
      return [...authors, ...staff, name]
    },
    changeName: async ({ viewer, name }) => {
      await changeName({ viewer, input: { name } }, getRenameDeps())
    },
  }
}

/** Dependencies of `changeName`. */
export function getRenameDeps(): ChangeNameDeps {
  const { db, clock, listReservedNames } = getCommentDeps()
  const listOwnTags: ChangeNameDeps['listTagsWithName'] = (viewer) => listTagsWithName({ viewer }, { db })
  const assertMayRename: ChangeNameDeps['assertMayWrite'] = async ({ id }) => {
    assertMayWrite(await readStanding({ personId: id, now: clock.now() }, db))
  }
  return {
    ...{ db, limit: getAuthDeps().limit, listReservedNames },
    assertMayWrite: assertMayRename,
    listTagsWithName: listOwnTags,
  }
}

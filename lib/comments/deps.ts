import type { Viewer } from '#lib/auth/roles.ts'
import type { Akismet } from '#lib/akismet/akismet.ts'
import type { Db, Tx } from '#lib/db.ts'
import type { Standing } from '#lib/standing/standing.ts'
import type { Clock } from '#lib/time.ts'
import type { Check, CheckPolicy } from './checks/check.ts'
import type { CommentedPost } from './comment.ts'

export interface CommentRate {
  name: 'comment-person' | 'comment-address' | 'comment-edit' | 'pending-address' | 'sign-in-mailbox'
  key: string
}

/** What the use cases of this folder run on; the site wires it in `wiring.ts`. */
export interface CommentDeps {
  db: Db
  clock: Clock
  /** Counts one try. Throws `request/rate-limited` beyond the rate, and `request/unavailable` if it cannot count. */
  limit: (rate: CommentRate) => Promise<void>
  /** Checks for new words and edits; by default the list of `checks/index.ts`. */
  checks?: readonly Check[]
  /** The settings of moderators for the checks; by default none. The site reads them at most once a second. */
  readPolicy?: () => Promise<CheckPolicy>
  /** Asks Akismet; left out without its key. */
  akismet?: Akismet['check']
  /** `readStanding` of `lib/standing`. `exceptId`: a comment that counts nowhere, since it is edited now. */
  readStanding: (
    asked: { personId: string; now: Date; exceptId?: string | undefined },
    db: Db | Tx,
  ) => Promise<Standing>
  /** A post that readers can see, by its slug. */
  findPost: (slug: string) => Promise<CommentedPost | null>
  /** The same by the id of its document, which comments store as `postId`. */
  findPostById: (id: string) => Promise<CommentedPost | null>
  /** Names of authors, staff and the publication. Readers may take none of them, and no look-alike. */
  listReservedNames: () => Promise<readonly string[]>
  /** Changes the name on all comments of the viewer; pages with them are rendered again. */
  changeName: (change: { viewer: Viewer; name: string }) => Promise<void>
}

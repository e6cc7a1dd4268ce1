import type { Viewer } from '#lib/auth/roles.ts'
import type { Db } from '#lib/db.ts'
import type { Clock } from '#lib/time.ts'
import type { Check } from './checks/check.ts'
import type { CommentedPost } from './comment.ts'

export interface CommentRate {
  name: 'comment-person' | 'comment-address' | 'comment-edit' | 'pending-address' | 'sign-in-mailbox'
  key: string
}

/** What the use cases of this folder run on; the site wires it in `wiring.ts`. */
export interface CommentDeps {
  db: Db
  clock: Clock
  /** Throws `request/rate-limited` when the key was used too often. */
  limit: (rate: CommentRate) => Promise<void>
  /** What new words are judged by; the list of `checks/index.ts` when left out. */
  checks?: readonly Check[]
  /** A post that readers can see, by its slug. */
  findPost: (slug: string) => Promise<CommentedPost | null>
  /** The same by the id of its document, which is what comments remember. */
  findPostById: (id: string) => Promise<CommentedPost | null>
  /** Names of authors and staff, and of the publication: nobody else takes one, or one that looks like it. */
  listReservedNames: () => Promise<readonly string[]>
  /** Changes the name that all comments of the viewer are shown with; what shows them is rendered again. */
  changeName: (change: { viewer: Viewer; name: string }) => Promise<void>
}

import type { Viewer } from '#lib/auth/roles.ts'
import type { Alteration } from '#lib/comments/change.ts'
import type { CommentedPost } from '#lib/comments/comment.ts'
import type { CommentRow } from '#lib/comments/tree.ts'
import type { Db, Tx } from '#lib/db.ts'
import type { Standing } from '#lib/standing/standing.ts'
import type { Trust, TrustThresholds } from '#lib/standing/trust.ts'
import type { Clock } from '#lib/time.ts'
import type { Decision } from './decision.ts'
import type { NewsDto } from './dto.ts'
import type { Reason } from './reasons.ts'

/** Dependencies of the use cases; the site's own are in `wiring.ts`. */
export interface ModerationDeps {
  db: Db
  clock: Clock
  /** The key from which the tokens of links are derived. */
  secret: string
  findComment: (id: string, tx: Db | Tx) => Promise<CommentRow | null>
  /** `changeComment` of `lib/comments`. */
  changeComment: (tx: Tx, change: Alteration) => Promise<'done' | 'conflict'>
  /** A post that readers can see, by the id of its document. */
  findPost: (id: string) => Promise<CommentedPost | null>
  /** `gatherNews`, at most once a second in each process, whatever the number of moderators. */
  shareNews: () => Promise<NewsDto>
  /** The reasons for a decision, in the order of their digits. */
  listReasons: () => Promise<readonly Reason[]>
  /** `queueAkismet`; left out without its key. */
  queueAkismet?: (
    decided: { decision: Decision; event: bigint; slug: string | null; at: Date },
    tx: Tx,
  ) => Promise<void>
  /** `readStandings` of `lib/standing`. */
  readStandings: (
    asked: { personIds: readonly string[]; now: Date; thresholds?: TrustThresholds },
    db: Db | Tx,
  ) => Promise<ReadonlyMap<string, Standing>>
}

/** Dependencies of deciding by a link in a letter; the site's own are in `wiring.ts`. */
export interface ByMailDeps extends ModerationDeps {
  /** The viewer with an account, whoever has its session; null without the account. `address` is the caller's. */
  identifyPerson: (person: { id: string; address: string }) => Promise<Viewer | null>
}

/** Dependencies of reporting a comment; the site's own are in `wiring.ts`. */
export interface ReportDeps extends ModerationDeps {
  /** Counts one try. Throws `request/rate-limited` beyond the rate, and `request/unavailable` if it cannot count. */
  limit: (rate: {
    name: 'report-address' | 'report-person' | 'sign-in-mailbox'
    key: string
  }) => Promise<void>
  /** The trust in people by their ids; ids without an account are left out. */
  readTrust: (personIds: readonly string[], tx: Tx) => Promise<ReadonlyMap<string, Trust>>
}

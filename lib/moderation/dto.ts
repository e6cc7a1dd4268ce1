import type { Finding } from '#lib/comments/checks/check.ts'
import type { CheckMode } from '#lib/comments/checks/rule-words.ts'
import type { WordRule } from '#lib/comments/checks/word-rule.ts'
import type { CommentStatus } from '#lib/comments/comment.ts'
import type { Mark } from '#lib/comments/marks.ts'
import type { SanctionKind } from '#lib/standing/sanctions.ts'
import type { Trust } from '#lib/standing/trust.ts'
import type { Appealable, AppealState } from './appeals/appeal.ts'
import type { Measure } from './decision.ts'
import type { Queue, StatusQueue } from './queue.ts'
import type { ReportReason, ReportState } from './report.ts'

/** The result of a decision on one comment. Times are ISO 8601, UTC. */
export interface DecidedDto {
  id: string
  /**
   * `done`; `decided`: its status was another by then; `own`: moderators do not decide on their own words; `not-found`:
   * it does not exist, or was deleted.
   */
  outcome: 'done' | 'decided' | 'own' | 'not-found'
  /** Number of the event in the record, for an undo; null unless `done`. */
  event: string | null
  /** The last moderator to decide, and the time; null unless `decided`, or when a machine decided. */
  by: { name: string | null; isYou: boolean; at: string } | null
}

/** The result of an undo of one decision. */
export interface UndoneDto {
  /** Number of the decision's event. */
  eventId: string
  isUndone: boolean
  /** Number of the undo's event; null unless undone. */
  event: string | null
}

/** The finding of a check that held a comment, for the moderator. */
export interface FindingDto {
  check: string
  sentence: string
  numbers: Record<string, number>
}

/** An open report, for the moderator. Who reported is left out, except for the name that an unlawful comment asks for. */
export interface QueuedReportDto {
  id: string
  reason: ReportReason
  note: string | null
  law: string | null
  name: string | null
  concernsChild: boolean
  /** Whether note, law and name are left out, since the comment is the viewer's own. */
  isWithheld: boolean
  /** `account`: signed in; `proven`: an address was proven; `unproven`: neither. */
  by: 'account' | 'proven' | 'unproven'
  /** Whether the comment's words were changed since. */
  isOfEarlierWords: boolean
  createdAt: string
}

/** A comment above another in its thread. */
export interface CommentAboveDto {
  id: string
  /** Markdown; empty once its writer erased it. */
  body: string
  author: string | null
  status: CommentStatus
}

/** How far a person is trusted, and what restricts them. */
export interface StandingDto {
  trust: Trust
  /** Sanctions in force, with their end; null without one. */
  sanctions: { kind: SanctionKind; until: string | null }[]
}

/** The decision for which a comment is rejected or spam. */
export interface RestrictionDto {
  /** Key of the reason. */
  reason: string
  /** The paragraph or law that the reason is about. */
  clause: string
  /** What the writer reads beside the reason. */
  note: string | null
  /** The moderator; null for a machine. */
  by: { name: string | null; isYou: boolean } | null
  at: string
  /** Number of its event, if the caller can take it back; else null. */
  undoable: string | null
}

/** A comment as moderators see it. */
export interface QueuedCommentDto {
  id: string
  status: StatusQueue
  post: { id: string; slug: string | null; title: string | null }
  /** The comments above it in the thread, from the highest to the one that it answers; 20 at most. */
  above: CommentAboveDto[]
  /** Number of comments that are higher in the thread than those in `above`. */
  aboveOmitted: number
  /** Markdown. */
  body: string
  version: number
  /** What moderators marked; see `lib/comments/marks.ts`. */
  marks: Mark[]
  createdAt: string
  editedAt: string | null
  author: {
    id: string
    name: string | null
    /** When the account was made. */
    since: string
    published: number
    rejected: number
    spam: number
  } & StandingDto
  /** What held its present words. */
  findings: FindingDto[]
  /** What checks and rules found in them that only note. */
  notes: FindingDto[]
  /** Null for a comment that is not refused, or was refused without a statement of reasons. */
  restriction: RestrictionDto | null
  /** Its open reports, oldest first. */
  reports: QueuedReportDto[]
}

/** A reason that a moderator can choose. */
export interface ReasonDto {
  key: string
  title: string
  /** Whether the moderator must add a note. */
  needsNote: boolean
}

export interface QueuePageDto {
  comments: QueuedCommentDto[]
  next: string | null
  /** Number of the latest event of the record before the page was read. */
  seq: string
}

/** The size of a queue. */
export interface QueueCountDto {
  queue: Queue
  /** Number of comments, 1,000 at most. */
  count: number
  /** When its oldest comment was written; null for an empty queue. */
  oldest: string | null
}

/** A decision on a comment, or its undo. */
export interface RecentDecisionDto {
  /** Number of the event. */
  seq: string
  commentId: string
  /** The comment's status since. */
  to: CommentStatus
  isUndo: boolean
  /** The moderator; null for a machine. */
  by: { id: string; name: string | null } | null
}

/** What moderators see without loading a page again. */
export interface NewsDto {
  counts: QueueCountDto[]
  /** Number of open appeals, 1,000 at most. */
  appeals: number
  /** The latest held comments, newest first: 50 at most. */
  held: { id: string; post: string; person: string }[]
  /** The latest decisions, in the order of the record: 100 at most. */
  decided: RecentDecisionDto[]
  /** Who looks at which comment. */
  claims: { commentId: string; by: { id: string; name: string | null } }[]
}

/** The names behind the ids in a filter; null for no such filter, or for a thing that is gone. */
export interface FilterNamesDto {
  person: { id: string; name: string | null } | null
  post: { id: string; title: string } | null
  rule: Pick<WordRule, 'kind' | 'text'> | null
}

/** The reasons for a decision, for the person whom it restricts: the fields of article 17 of the Digital Services Act. */
export interface StatementDto {
  measure: Measure
  /** When the measure ends by itself; null without an end. */
  until: string | null
  /** Slow mode: minutes between two comments; null for other measures. */
  slowMinutes: number | null
  /** Markdown source of the comment as it is now; null once its writer erased it, and for a measure against a person. */
  body: string | null
  /** Null while readers cannot see the post. */
  post: { slug: string; title: string } | null
  ground: 'guidelines' | 'law'
  clause: string
  explanation: string
  note: string | null
  /** Whether a reader had reported the comment. */
  wasReported: boolean
  /** Whether a check had held the comment. */
  wasFoundByCheck: boolean
  wasDecidedByPerson: boolean
  decidedAt: string
  /** When the restriction ended, by an undo or a new decision; null while it lasts. */
  liftedAt: string | null
  /** Until when its person can appeal. */
  appealableUntil: string
  appeal: AppealDto | null
}

/** An appeal, for whoever made it. */
export interface AppealDto {
  text: string
  receivedAt: string
  state: AppealState
  /** The moderator's reasons; null while it is open. */
  answer: string | null
  answeredAt: string | null
}

/** An open appeal, for the moderator who answers it. */
export interface QueuedAppealDto {
  id: string
  against: Appealable
  /** Null about a report of the viewer's own comment, whose note and law are left out, too. */
  text: string | null
  receivedAt: string
  /** Null for a measure against a person. */
  comment: {
    id: string
    body: string
    authorId: string
    author: string | null
    post: { slug: string; title: string } | null
  } | null
  /** The person of a measure against a person; null otherwise. */
  person: { id: string; name: string | null } | null
  /** Null for a report that was refused. */
  measure: Measure | null
  /** Why a measure was taken; null for a report that was refused. */
  grounds: { clause: string; explanation: string; note: string | null } | null
  /** Null for a statement. */
  report: { reason: ReportReason; note: string | null; law: string | null } | null
  /** The decider's name, or null for one without a name; `machine` for a machine. */
  decidedBy: { name: string | null } | 'machine'
  decidedAt: string | null
  /** Whether the decision has been taken back meanwhile. */
  isLifted: boolean
  /** Why the viewer may not answer it; null when they may. */
  hindrance: 'party' | 'decider' | null
}

export interface AppealPageDto {
  appeals: QueuedAppealDto[]
  next: string | null
}

/** The answer to a report of a comment. */
export interface ReceivedDto {
  receivedAt: string
  /** Path of the receipt; null where it comes by mail, since its page proves the address. */
  url: string | null
  /** How the reporter learns the decision. */
  toldBy: 'mail' | 'mail-once-confirmed' | 'receipt'
}

/** The receipt of a report, for anyone with the token of its link. */
export interface ReceiptDto {
  reason: ReportReason
  /** The reporter's words; null without any, or once erased. */
  note: string | null
  law: string | null
  /** Null while readers cannot see the post. */
  post: { slug: string; title: string } | null
  receivedAt: string
  state: ReportState
  decidedAt: string | null
  /** The address that the reporter has to confirm; null without one, or once confirmed. */
  unconfirmed: string | null
  /** Whether a letter tells the decision. */
  isToldByMail: boolean
  isErased: boolean
  /** Until when the reporter can appeal; null unless the report was refused. */
  appealableUntil: string | null
  appeal: AppealDto | null
}

/** A restriction in force of one's own comment. */
export interface OwnStatementDto {
  id: string
  measure: 'rejected' | 'removed' | 'hidden' | 'folded'
  decidedAt: string
  /** Null while readers cannot see the post. */
  post: { slug: string; title: string } | null
  /** Markdown; null once its writer erased it. */
  body: string | null
  /** Path of the statement of reasons. */
  statement: string
}

/** A rule on words. */
export interface RuleDto extends WordRule {
  id: string
  createdAt: string
  /** Name of its author; null for a person without a name or an account. */
  by: string | null
  /** Number of published comments in which it found something, of the last 90 days. */
  noted: number
}

/** The settings of a check. */
export interface CheckStateDto {
  name: string
  mode: CheckMode
  /** The lowest score that is held, from 0 to 1; null for all checks but `spam-score`. */
  threshold: number | null
  /** Number of published comments in which it found something, of the last 90 days. */
  noted: number
}

/** A comment that a rehearsed rule or threshold would have held. */
export interface RehearsedDto {
  id: string
  /** Markdown. */
  body: string
  status: CommentStatus
  author: string | null
  createdAt: string
  /** The matching words, or the sentence of the check. */
  found: string
  /** Whether a moderator ever released it. */
  wasReleased: boolean
}

/** The comments that a rule or a threshold would have held. */
export interface RehearsalDto {
  since: string
  /** Number of comments read: 10,000 at most. */
  read: number
  found: number
  /** Number of them that are published. */
  published: number
  /** Number of them that a moderator ever released. */
  released: number
  /** 50 at most: released ones first, then other published ones. */
  comments: RehearsedDto[]
}

/** How far a rehearsal is, and at last its result. */
export type RehearsalStepDto = { read: number; total: number } | RehearsalDto

/** The findings of the checks in words. */
export interface TriedDto {
  outcome: 'published' | 'held' | 'refused'
  findings: {
    check: string
    mode: CheckMode
    /** Null without a finding. */
    outcome: Finding['outcome'] | null
    sentence: string | null
    numbers: Record<string, number>
  }[]
}

import type { CommentStatus } from '#lib/comments/comment.ts'
import type { Decision } from '../decision.ts'
import type { DecidedDto, FindingDto, QueuedReportDto } from '../dto.ts'

/** A comment in a letter to a moderator. */
export interface MailedCommentDto {
  /** The token of the link that decides on it. */
  token: string
  author: string | null
  /** Markdown. */
  body: string
  /** Title of its post; null while readers cannot see the post. */
  post: string | null
  /** Why it waits: a sentence of each check that held it, and of each reason of its reports. */
  why: string[]
  /** The decisions that are possible. */
  decisions: Decision[]
}

/** A letter about waiting comments. */
export interface WaitingLetterDto {
  to: string
  comments: MailedCommentDto[]
  /** Number of further comments about which it tells without their words. */
  more: number
  /** When its links end. */
  expires: Date
}

/** What a link in a letter leads to, for whoever has it. */
export interface DecisionLinkDto {
  /**
   * `open`: it can decide; `decided`: it was used, or the comment waits no longer; `expired`; `forbidden`: its moderator
   * may not decide any more; `gone`: the comment was erased. The last three say nothing of the comment.
   */
  state: 'open' | 'decided' | 'expired' | 'forbidden' | 'gone'
  /** Name of the moderator to whom the letter went. */
  moderator: string | null
  comment: LinkedCommentDto | null
  /** The decisions that are possible; empty unless open. */
  decisions: Decision[]
  /** The last moderator to decide on the comment, and the time; null for nobody. */
  by: DecidedDto['by']
  /** The decision that was made with this link; null while unused. Only the last decision on a comment can be undone. */
  made: { event: string; isUndone: boolean; canUndo: boolean } | null
}

/** The comment as it is now. */
export interface LinkedCommentDto {
  author: string | null
  /** Markdown. */
  body: string
  version: number
  status: CommentStatus
  post: { slug: string; title: string } | null
  /** Whether its words were changed since the letter. */
  isChanged: boolean
  findings: FindingDto[]
  reports: QueuedReportDto[]
}

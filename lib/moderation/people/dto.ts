import type { Role } from '#lib/auth/roles.ts'
import type { CommentStatus } from '#lib/comments/comment.ts'
import type { SanctionKind } from '#lib/standing/sanctions.ts'
import type { Trust, TrustGrounds, TrustThresholds } from '#lib/standing/trust.ts'
import type { Measure } from '../decision.ts'
import type { StandingDto } from '../dto.ts'

/** A person in the list of people. Times are ISO 8601, UTC. */
export interface ListedPersonDto extends StandingDto {
  id: string
  name: string | null
  role: Role
  /** When the account was made. */
  since: string
  published: number
  rejected: number
  spam: number
}

export interface PeoplePageDto {
  people: ListedPersonDto[]
  next: string | null
}

/** A sanction with its reasons. */
export interface SanctionDto {
  id: string
  kind: SanctionKind
  /** Slow mode: minutes between two comments; null for other kinds. */
  minutes: number | null
  from: string
  /** When it ends, or ended, by itself; null without an end. */
  until: string | null
  liftedAt: string | null
  isInForce: boolean
  clause: string
  explanation: string
  note: string | null
}

/** A sanction for moderators. Names are null for people without a name or an account. */
export interface ModeratedSanctionDto extends SanctionDto {
  by: string | null
  liftedBy: string | null
}

/** A sanction for the person whom it restricts. */
export interface OwnSanctionDto extends SanctionDto {
  /** Path of its statement of reasons. */
  statement: string
}

/** A person's trust with what it follows from. */
export interface TrustDto {
  trust: Trust
  grounds: TrustGrounds
  thresholds: TrustThresholds
}

/** A decision that restricted a comment of a person. */
export interface PersonDecisionDto {
  id: string
  measure: Measure
  at: string
  /** Name of the moderator; null for a machine, and for a person without a name or an account. */
  by: string | null
  explanation: string
  liftedAt: string | null
  /** Markdown of the comment; empty once its writer erased it. */
  body: string
}

/** A comment of a person, for moderators. */
export interface PersonCommentDto {
  id: string
  /** Markdown. */
  body: string
  status: CommentStatus
  /** Null for a post that is not on the site. */
  post: { slug: string; title: string } | null
  createdAt: string
}

/** Statuses of comments in small letters. */
export type CommentCounts = Record<'published' | 'held' | 'rejected' | 'spam' | 'deleted', number>

/** A person for moderators. */
export interface PersonDto extends TrustDto {
  id: string
  name: string | null
  role: Role
  since: string
  comments: CommentCounts
  /** Those with words, newest first, 10 at most. */
  newest: PersonCommentDto[]
  /** Newest first, 50 at most. */
  sanctions: ModeratedSanctionDto[]
  /** Newest first, 20 at most. */
  decisions: PersonDecisionDto[]
  /** Whether the viewer may sanction the person. */
  maySanction: boolean
}

/** What a person sees about themselves. */
export interface OwnStandingDto extends TrustDto {
  /** Newest first, 50 at most. */
  sanctions: OwnSanctionDto[]
}

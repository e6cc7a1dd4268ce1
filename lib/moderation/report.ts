import { createHmac } from 'node:crypto'
import { mailboxOf } from '#lib/auth/email.ts'
import type { Viewer } from '#lib/auth/roles.ts'

/** Why a reader reports a comment, in the order of the form. The keys are those of the reasons for a decision. */
export const reportReasons = [
  'spam',
  'insult',
  'personal-data',
  'confidential',
  'off-topic',
  'unlawful',
  'other',
] as const

export type ReportReason = (typeof reportReasons)[number]

/** A reason as the database keeps it. */
export const reasonOf = (key: string): ReportReason =>
  reportReasons.find((reason) => reason === key) ?? 'other'

/** A state as the database keeps it. */
export const stateOf = (state: string): ReportState => reportStates.find((other) => other === state) ?? 'open'

/**
 * `open`: it waits for a moderator. `upheld`: the comment was restricted. `refused`: the comment stays. `moot`: it ended
 * without a verdict. The writer deleted the comment or had reported it, or the reporter decided on it as a moderator.
 */
export const reportStates = ['open', 'upheld', 'refused', 'moot'] as const

export type ReportState = (typeof reportStates)[number]

/** The token in the link to a report's receipt: always the same for an id and a secret, so a letter can be sent again. */
export function reportToken({ id, secret }: { id: string; secret: string }): string {
  return createHmac('sha256', secret).update(`report ${id}`).digest('base64url')
}

interface Reporter {
  commentId: string
  viewer: Viewer
  email: string | null
  secret: string
}

/**
 * A hash that tells whether two reports of one comment are by the same reporter. It differs for each comment, so that
 * nobody's reports can be linked. An unproven address counts together with the network: a stranger who types another
 * person's address does not take that person's turn.
 */
export function reporterKey({ commentId, viewer, email, secret }: Reporter): string {
  if (viewer.kind === 'signed-in') return mailboxKey({ commentId, email: viewer.email, secret })
  return keyOf({ commentId, who: `${email === null ? '' : mailboxOf(email)} ${viewer.address}`, secret })
}

/** The key of a reporter whose address is proven. */
export function mailboxKey({
  commentId,
  email,
  secret,
}: Pick<Reporter, 'commentId' | 'secret'> & { email: string }): string {
  return keyOf({ commentId, who: mailboxOf(email), secret })
}

function keyOf({ commentId, who, secret }: { commentId: string; who: string; secret: string }): string {
  return createHmac('sha256', secret).update(`reporter ${commentId} ${who}`).digest('base64url')
}

import { z } from 'zod'
import { emailSchema } from '#lib/auth/email.ts'

/**
 * Every job by its name, with the shape of its payload and its number of attempts. After a failure a job waits e^attempt
 * seconds, six hours at most: 8 attempts take half an hour, 14 more than a day.
 */
export const jobs = {
  /** Sends a sign-in link. The worker makes the link, so that the queue never contains a usable one. */
  'auth.sign-in-link': {
    payload: z.object({ email: emailSchema, callbackUrl: z.string() }),
    maxAttempts: 8,
    sendsMail: true,
  },
  /** Sends the link that confirms a comment written before sign-in, and quotes the comment. */
  'comment.confirm': {
    payload: z.object({
      email: emailSchema,
      /** The secret whose hash the pending comment keeps. */
      secret: z.string().min(16),
      /** The comment as Markdown source. */
      body: z.string(),
      postTitle: z.string().nullable(),
    }),
    maxAttempts: 14,
    sendsMail: true,
  },
  /** Sends the statement of reasons for a decision, once a key press can no longer undo the decision. */
  'moderation.statement': {
    payload: z.object({ statementId: z.uuid(), postTitle: z.string().nullable() }),
    maxAttempts: 14,
    sendsMail: true,
  },
  /** Sends the receipt of a report, with the link that proves the address it was made with. */
  'moderation.report-receipt': {
    payload: z.object({ reportId: z.uuid(), postTitle: z.string() }),
    maxAttempts: 14,
    sendsMail: true,
  },
  /**
   * Tells a reporter a decision, unless it was undone meanwhile; `event` is its number in the
   * record, or null for the writer's own deletion.
   */
  'moderation.report-decided': {
    payload: z.object({ reportId: z.uuid(), event: z.string().nullable(), postTitle: z.string().nullable() }),
    maxAttempts: 14,
    sendsMail: true,
  },
  /** Publishes the head of the record of moderation, once a day. */
  'publish-head': {
    payload: z.object({}).loose(),
    maxAttempts: 8,
    sendsMail: false,
  },
  /** Keeps the figures of moderation of the months that are over. */
  'keep-figures': {
    payload: z.object({}).loose(),
    maxAttempts: 8,
    sendsMail: false,
  },
  /** Trains the spam score on the decisions of moderators, once a week or when an administrator asks. */
  'retrain-spam': {
    payload: z.object({ byId: z.uuid().optional() }).loose(),
    maxAttempts: 3,
    sendsMail: false,
  },
  /** Tells Akismet that it erred about a comment. */
  'tell-akismet': {
    payload: z.object({ event: z.string().regex(/^\d+$/), path: z.string() }),
    maxAttempts: 8,
    sendsMail: false,
  },
  /** Tells a person that a sanction has ended early. */
  'moderation.sanction-lifted': {
    payload: z.object({ sanctionId: z.uuid() }),
    maxAttempts: 14,
    sendsMail: true,
  },
  /** Asks the writer of a comment whether an article may quote it. */
  'moderation.quote-asked': {
    payload: z.object({ requestId: z.uuid(), postTitle: z.string() }),
    maxAttempts: 14,
    sendsMail: true,
  },
  /** Sends the answer to an appeal. */
  'moderation.appeal-decided': {
    payload: z.object({ appealId: z.uuid(), postTitle: z.string().nullable() }),
    maxAttempts: 14,
    sendsMail: true,
  },
  /** Queues letters about newly held comments, for moderators who want them at once. */
  'moderation.tell-held': {
    payload: z.object({}).loose(),
    maxAttempts: 14,
    sendsMail: false,
  },
  /** Queues the daily letters about waiting comments that are due. */
  'tell-waiting': {
    payload: z.object({}).loose(),
    maxAttempts: 3,
    sendsMail: false,
  },
  /** Sends a moderator a letter about waiting comments, by the id of its links. */
  'moderation.waiting-letter': {
    payload: z.object({ letterId: z.uuid() }),
    maxAttempts: 14,
    sendsMail: true,
  },
  /** Calls the listeners of a post's publication when the post becomes due. */
  'post.published': {
    payload: z.object({ postId: z.string(), publishedAt: z.iso.datetime() }),
    maxAttempts: 14,
    sendsMail: false,
  },
  /** Deletes expired rows, such as sessions, sign-in links, pending comments and rate limits. */
  'sweep-expired': {
    payload: z.object({}).loose(),
    maxAttempts: 3,
    sendsMail: false,
  },
} as const

export type JobName = keyof typeof jobs

export type JobPayload<Name extends JobName> = z.infer<(typeof jobs)[Name]['payload']>

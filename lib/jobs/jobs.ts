import { z } from 'zod'
import { emailSchema } from '#lib/auth/email.ts'

/**
 * Every job by its name, with the shape of its payload and how often it is tried. After a failure the worker waits
 * e^attempt seconds, at most six hours: 8 attempts span about 18 minutes, 14 about a day.
 */
export const jobs = {
  /** Sends a sign-in link. The link itself is made by the worker, so that no usable one ever lies in the queue. */
  'auth.sign-in-link': {
    payload: z.object({ email: emailSchema, callbackUrl: z.string() }),
    maxAttempts: 8,
    sendsMail: true,
  },
  /** Sends the link that confirms words written before sign-in, and quotes them. */
  'comment.confirm': {
    payload: z.object({
      email: emailSchema,
      /** The secret whose hash the pending comment keeps. */
      secret: z.string().min(16),
      /** The words, as Markdown source. */
      body: z.string(),
      postTitle: z.string().nullable(),
    }),
    maxAttempts: 14,
    sendsMail: true,
  },
  /** Sends the statement of reasons for a decision, once it can no longer be undone at a key. */
  'moderation.statement': {
    payload: z.object({ statementId: z.uuid(), postTitle: z.string().nullable() }),
    maxAttempts: 14,
    sendsMail: true,
  },
  /** Does what follows from a post's becoming public, at its moment. */
  'post.published': {
    payload: z.object({ postId: z.string(), publishedAt: z.iso.datetime() }),
    maxAttempts: 14,
    sendsMail: false,
  },
  /** Deletes what has run out: sessions, sign-in links, pending comments, rate limits. */
  'sweep-expired': {
    payload: z.object({}).loose(),
    maxAttempts: 3,
    sendsMail: false,
  },
} as const

export type JobName = keyof typeof jobs

export type JobPayload<Name extends JobName> = z.infer<(typeof jobs)[Name]['payload']>

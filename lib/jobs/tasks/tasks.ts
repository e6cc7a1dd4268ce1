import type { Task } from '../task.ts'
import { announcePublishedPost } from './announce-post.ts'
import { sendCommentConfirmation } from './send-comment-confirmation.ts'
import { sendStatement } from './send-statement.ts'
import { sendSignInLink } from './send-sign-in-link.ts'
import { sweepExpired } from './sweep-expired.ts'

/** Every task the worker does. */
export const tasks: readonly Task[] = [
  sendSignInLink,
  sendCommentConfirmation,
  sendStatement,
  announcePublishedPost,
  sweepExpired,
]

/** What happens by the clock: minute, hour, day, month, weekday, in UTC. */
export const crontab = '*/10 * * * * sweep-expired'

import type { Task } from '../task.ts'
import { announcePublishedPost } from './announce-post.ts'
import { sendCommentConfirmation } from './send-comment-confirmation.ts'
import { sendStatement } from './send-statement.ts'
import { sendReportDecided } from './send-report-decided.ts'
import { sendReportReceipt } from './send-report-receipt.ts'
import { sendSignInLink } from './send-sign-in-link.ts'
import { sweepExpired } from './sweep-expired.ts'

/** Every task of the worker. */
export const tasks: readonly Task[] = [
  sendSignInLink,
  sendCommentConfirmation,
  sendStatement,
  sendReportReceipt,
  sendReportDecided,
  announcePublishedPost,
  sweepExpired,
]

/** Jobs by the clock: minute, hour, day, month and weekday in UTC, then the task. */
export const crontab = '*/10 * * * * sweep-expired'

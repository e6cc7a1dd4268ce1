import type { Task } from '../task.ts'
import { announcePublishedPost } from './announce-post.ts'
import { keepTransparencyFigures } from './keep-figures.ts'
import { publishRecordHead } from './publish-head.ts'
import { retrainSpamScore } from './retrain-spam.ts'
import { sendCommentConfirmation } from './send-comment-confirmation.ts'
import { sendSanctionLifted } from './send-sanction-lifted.ts'
import { sendStatement } from './send-statement.ts'
import { sendQuoteAsked } from './send-quote-asked.ts'
import { sendAppealDecided } from './send-appeal-decided.ts'
import { sendReportDecided } from './send-report-decided.ts'
import { sendReportReceipt } from './send-report-receipt.ts'
import { sendSignInLink } from './send-sign-in-link.ts'
import { sendWaitingLetter } from './send-waiting-letter.ts'
import { sweepExpired } from './sweep-expired.ts'
import { tellAkismetOfDecision } from './tell-akismet.ts'
import { tellHeld } from './tell-held.ts'
import { tellWaiting } from './tell-waiting.ts'

/** Every task of the worker. */
export const tasks: readonly Task[] = [
  sendSignInLink,
  sendCommentConfirmation,
  sendStatement,
  sendReportReceipt,
  sendReportDecided,
  sendAppealDecided,
  sendSanctionLifted,
  sendQuoteAsked,
  tellHeld,
  tellWaiting,
  sendWaitingLetter,
  announcePublishedPost,
  publishRecordHead,
  keepTransparencyFigures,
  retrainSpamScore,
  tellAkismetOfDecision,
  sweepExpired,
]

/**
 * Jobs by the clock: minute, hour, day, month and weekday in UTC, then the task. The head has a job each hour, of which the
 * first of a day publishes it: a machine may be off at midnight. `fill` makes up for a job that was missed within that time.
 */
export const crontab = [
  '*/10 * * * * sweep-expired',
  '*/15 * * * * tell-waiting',
  '5 * * * * publish-head',
  '10 0 * * * keep-figures ?fill=1d',
  '20 2 * * 0 retrain-spam ?fill=7d',
].join('\n')

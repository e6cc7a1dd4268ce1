import type { ReportReason, ReportState } from '#lib/moderation/report.ts'
import * as words from '#lib/words/en.ts'
import type { LetterSite, Message } from '../mailer.ts'
import { plainLetter } from './plain-letter.ts'

interface ReportLetter {
  to: string
  /** Address of the receipt. */
  link: string
  site: LetterSite
  /** Null while readers cannot see the post. */
  postTitle: string | null
}

/**
 * The receipt of a report. It holds no words of the reporter: anybody can type another person's address. With
 * `isProven: false` it asks to confirm the address.
 */
export function receiptMessage(sent: ReportLetter & { reason: ReportReason; isProven: boolean }): Message {
  const { to, link, site, postTitle, reason, isProven } = sent
  const { receipt: letter } = words.mail
  const asked = isProven ? letter.proven : letter.unproven
  return plainLetter({
    ...{ to, site, quote: null },
    subject: letter.subject,
    title: letter.title,
    paragraphs: [
      postTitle === null ? letter.lead : letter.leadAbout(postTitle),
      letter.reason(words.report.reasons[reason]),
      asked.next,
    ],
    action: { label: asked.action, link },
    note: isProven ? letter.why : words.mail.ignoreReport,
  })
}

/** The decision on a report. */
export function reportDecidedMessage(
  sent: ReportLetter & { state: Exclude<ReportState, 'open'>; until: string },
): Message {
  const { to, link, site, postTitle, state, until } = sent
  const { reportDecided: letter } = words.mail
  const appeal = state === 'refused' ? [letter.appeal(until)] : []
  return plainLetter({
    ...{ to, site, quote: null },
    subject: letter.subject,
    title: letter.title,
    paragraphs: [
      postTitle === null ? letter.lead : letter.leadAbout(postTitle),
      words.receipt.states[state],
      ...(state === 'moot' ? [] : [letter.byPerson]),
      ...appeal,
    ],
    action: { label: letter.action, link },
    note: letter.why,
  })
}

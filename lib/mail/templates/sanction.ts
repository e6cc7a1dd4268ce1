import type { SanctionKind } from '#lib/standing/sanctions.ts'
import { nameMoment } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import type { LetterSite, Message } from '../mailer.ts'
import { nameReasons } from './name-reasons.ts'
import type { LetterReasons } from './name-reasons.ts'
import { plainLetter } from './plain-letter.ts'

export interface SanctionLetter {
  to: string
  /** Address of the statement of reasons. */
  link: string
  site: LetterSite
  measure: keyof typeof words.sanctionMeaning
  /** When it ends by itself; null without an end. */
  until: Date | null
  /** Slow mode: minutes between two comments. */
  minutes: number | null
  reasons: LetterReasons
}

/** The letter about a sanction, with its reasons. */
export function sanctionMessage(sent: SanctionLetter): Message {
  const { to, link, site, measure, until, minutes, reasons } = sent
  const { statement: letter } = words.mail
  const lead = words.sanctionMeaning[measure](until && nameMoment(until, 'UTC'), minutes)
  return plainLetter({
    ...{ to, site },
    subject: words.sanctionMail.subject,
    title: words.sanctionMail.title[measure],
    paragraphs: [lead, ...nameReasons(reasons)],
    quote: null,
    ask: letter.ask,
    action: { label: letter.action, link },
    note: words.sanctionMail.why,
  })
}

export interface LiftedLetter {
  to: string
  /** Address of the person's account. */
  link: string
  site: LetterSite
  kind: SanctionKind
}

/** The letter about a sanction that a moderator ended early. */
export function sanctionLiftedMessage({ to, link, site, kind }: LiftedLetter): Message {
  const { subject, title, lead, action } = words.sanctionMail.lifted
  return plainLetter({
    ...{ to, site, subject, title },
    paragraphs: [lead[kind]],
    quote: null,
    action: { label: action, link },
    note: words.sanctionMail.why,
  })
}

import type { Appealable, AppealOutcome } from '#lib/moderation/appeals/appeal.ts'
import * as words from '#lib/words/en.ts'
import type { LetterSite, Message } from '../mailer.ts'
import { plainLetter } from './plain-letter.ts'

interface AppealLetter {
  to: string
  /** Address of the statement, or of the receipt. */
  link: string
  site: LetterSite
  /** Null while readers cannot see the post, and for a measure against a person. */
  postTitle: string | null
  against: Appealable
  outcome: AppealOutcome
  answer: string
}

/** The answer to an appeal. */
export function appealDecidedMessage(sent: AppealLetter): Message {
  const { to, link, site, postTitle, against, outcome, answer } = sent
  const { appealDecided: letter } = words.mail
  return plainLetter({
    ...{ to, site },
    subject: letter.subject,
    title: letter.title,
    paragraphs: [
      postTitle === null ? letter.lead : letter.leadAbout(postTitle),
      letter.outcome[outcome][against],
    ],
    quote: { heading: letter.answer, body: answer },
    action: { label: letter.action, link },
    note: letter.why,
  })
}

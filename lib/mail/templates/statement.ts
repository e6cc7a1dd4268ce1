import * as words from '#lib/words/en.ts'
import type { LetterSite, Message } from '../mailer.ts'
import { nameReasons } from './name-reasons.ts'
import type { LetterReasons } from './name-reasons.ts'
import { plainLetter } from './plain-letter.ts'

export interface StatementLetter {
  to: string
  /** Address of the whole statement. */
  link: string
  site: LetterSite
  measure: string
  reasons: LetterReasons
  /** The comment as Markdown source; null when it was erased. */
  body: string | null
  postTitle: string | null
}

/** The letter with the reasons for a restriction of the recipient's comment. */
export function statementMessage(sent: StatementLetter): Message {
  const { to, link, site, reasons, body } = sent
  const { statement: letter } = words.mail
  const what = measureOf(sent)
  return plainLetter({
    ...{ to, site },
    subject: what === 'folded' ? letter.subjectFolded : letter.subject,
    title: what === 'hidden' ? letter.titleHidden : letter.title,
    paragraphs: [leadOf(sent), ...nameReasons(reasons)],
    quote: body === null ? null : { heading: letter.words, body },
    ask: letter.ask,
    action: { label: letter.action, link },
    note: letter.why,
  })
}

function measureOf({ measure }: StatementLetter) {
  return measure === 'removed' || measure === 'hidden' || measure === 'folded' ? measure : 'rejected'
}

function leadOf(sent: StatementLetter): string {
  const { lead, leadAbout } = words.mail.statement
  const what = measureOf(sent)
  return sent.postTitle === null ? lead[what] : leadAbout[what](sent.postTitle)
}

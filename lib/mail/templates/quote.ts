import * as words from '#lib/words/en.ts'
import type { LetterSite, Message } from '../mailer.ts'
import { plainLetter } from './plain-letter.ts'

export interface QuoteLetter {
  to: string
  /** Address of the page with the answers. */
  link: string
  site: LetterSite
  /** Name of whoever asks; null without one. */
  askedBy: string | null
  /** The comment as Markdown source. */
  body: string
  postTitle: string
  /** The last day for an answer, in words. */
  until: string
}

/** The letter that asks the writer of a comment whether an article may quote it. */
export function quoteAskedMessage(sent: QuoteLetter): Message {
  const { to, link, site, askedBy, body, postTitle, until } = sent
  const { quoteAsked: letter } = words.mail
  return plainLetter({
    ...{ to, site },
    subject: letter.subject,
    title: letter.title,
    paragraphs: [
      letter.lead(askedBy ?? letter.theSite(site.name), postTitle),
      letter.how,
      letter.later(until),
    ],
    quote: { heading: letter.words, body },
    ask: letter.ask,
    action: { label: letter.action, link },
    note: letter.why,
  })
}

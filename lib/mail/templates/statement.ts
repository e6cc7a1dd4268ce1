import * as words from '#lib/words/en.ts'
import { html } from '../html.ts'
import type { LetterSite, Message } from '../mailer.ts'
import { layOutLetter } from './layout.ts'

export interface StatementLetter {
  to: string
  /** Address of the whole statement. */
  link: string
  site: LetterSite
  measure: string
  clause: string
  explanation: string
  note: string | null
  /** The comment as Markdown source; null when it was erased. */
  body: string | null
  postTitle: string | null
}

/** The letter with the reasons why the recipient's comment is not shown. */
export function statementMessage(sent: StatementLetter): Message {
  const { to, link, site, clause, explanation, note, body } = sent
  const { statement: letter } = words.mail
  const lead = leadOf(sent)
  const paragraphs = [lead, letter.clause(clause), explanation, ...(note === null ? [] : [letter.note(note)])]
  const quote = body === null ? [] : [letter.words, body.replace(/^/gm, '> ')]
  return {
    fromName: site.name,
    to,
    subject: letter.subject,
    text: [...paragraphs, ...quote, letter.ask, link, `${site.name}\n${site.url}`].join('\n\n'),
    html: layOutLetter({
      title: letter.title,
      body: html`${paragraphs.map((paragraph) => html`<p style="margin:0 0 12px">${paragraph}</p>`)}
      ${body === null ? '' : quoted(body)}`,
      action: { label: letter.action, link },
      note: letter.why,
      site,
    }),
  }
}

function leadOf({ measure, postTitle }: StatementLetter): string {
  const { lead, leadAbout } = words.mail.statement
  const what = measure === 'removed' ? 'removed' : 'rejected'
  return postTitle === null ? lead[what] : leadAbout[what](postTitle)
}

const quoted = (body: string) =>
  html`<p style="margin:0 0 8px;color:#5d544c">${words.mail.statement.words}</p>
    <blockquote
      dir="auto"
      style="margin:0 0 12px;padding:12px 16px;border:1px solid #ded5c9;background:#f3ece1"
    >
      ${body.split('\n').map((line) => html`${line}<br />`)}
    </blockquote>`

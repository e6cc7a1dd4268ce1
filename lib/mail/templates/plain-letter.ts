import { html } from '../html.ts'
import type { LetterSite, Message } from '../mailer.ts'
import { layOutLetter } from './layout.ts'

export interface PlainLetter {
  to: string
  site: LetterSite
  subject: string
  title: string
  paragraphs: readonly string[]
  /** Words of a person after the paragraphs; null for none. */
  quote: { heading: string; body: string } | null
  /** The sentence before the link; none where the button says enough. */
  ask?: string
  action: { label: string; link: string }
  /** Why the letter came. */
  note: string
}

/** A letter of paragraphs, with a quote, and a link at its end. */
export function plainLetter(sent: PlainLetter): Message {
  const { to, site, subject, title, paragraphs, quote, ask, action, note } = sent
  const quoteLines = quote === null ? [] : [quote.heading, quote.body.replace(/^/gm, '> ')]
  const end = ask === undefined ? [action.link] : [ask, action.link]
  return {
    fromName: site.name,
    to,
    subject,
    text: [...paragraphs, ...quoteLines, ...end, note, `${site.name}\n${site.url}`].join('\n\n'),
    html: layOutLetter({
      title,
      body: html`${paragraphs.map((paragraph) => html`<p style="margin:0 0 12px">${paragraph}</p>`)}
      ${quote === null ? '' : quoted(quote)}`,
      action,
      note,
      site,
    }),
  }
}

const quoted = ({ heading, body }: { heading: string; body: string }) =>
  html`<p style="margin:0 0 8px;color:#5d544c">${heading}</p>
    <blockquote
      dir="auto"
      style="margin:0 0 12px;padding:12px 16px;border:1px solid #ded5c9;background:#f3ece1"
    >
      ${body.split('\n').map((line) => html`${line}<br />`)}
    </blockquote>`

import * as words from '#lib/words/en.ts'
import { html } from '../html.ts'
import type { LetterSite, Message } from '../mailer.ts'
import { layOutLetter } from './layout.ts'

export interface ConfirmCommentLetter {
  to: string
  link: string
  /** How long the link holds. */
  minutes: number
  site: LetterSite
  /** The words to be confirmed, as Markdown source. */
  body: string
  postTitle: string | null
}

/** Enough to know one's own words by, too little to be worth sending strangers advertisements through us. */
const quoteLengthMax = 400

/** The letter that asks whether words written before sign-in are the recipient's own. */
export function confirmCommentMessage(sent: ConfirmCommentLetter): Message {
  const { to, link, site, body, postTitle } = sent
  const { confirmComment: letter, ignore } = words.mail
  const lead = postTitle === null ? letter.lead : letter.leadAbout(postTitle)
  const quote = shorten(body)
  const validity = letter.validity(sent.minutes)
  const quotedLines = quote.replace(/^/gm, '> ')
  return {
    fromName: site.name,
    to,
    subject: letter.subject,
    text: [lead, quotedLines, letter.ask, link, validity, ignore, `${site.name}\n${site.url}`].join('\n\n'),
    html: layOutLetter({
      title: letter.title,
      body: html`<p style="margin:0 0 12px">${lead}</p>
        <blockquote style="margin:0 0 12px;padding:2px 0 2px 16px;border-left:3px solid #ded5c9">
          ${quote.split('\n').map((line) => html`${line}<br />`)}
        </blockquote>
        <p style="margin:0">${letter.ask} ${validity}</p>`,
      action: { label: letter.action, link },
      note: ignore,
      site,
    }),
  }
}

function shorten(body: string): string {
  const characters = Array.from(body.replace(/\r\n?/g, '\n').trim())
  if (characters.length <= quoteLengthMax) return characters.join('')
  return `${characters.slice(0, quoteLengthMax).join('').trimEnd()}…`
}

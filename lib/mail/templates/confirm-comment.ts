import * as words from '#lib/words/en.ts'
import { html } from '../html.ts'
import type { LetterSite, Message } from '../mailer.ts'
import { shorten } from '../quote.ts'
import { layOutLetter } from './layout.ts'

export interface ConfirmCommentLetter {
  to: string
  link: string
  /** The link's validity in minutes. */
  minutes: number
  site: LetterSite
  /** The comment to be confirmed, as Markdown source. */
  body: string
  postTitle: string | null
}

/** Enough to recognise one's own comment, too little for advertisements to strangers. */
const quoteLengthMax = 400

/** The letter that asks the recipient to confirm a comment written before sign-in. */
export function confirmCommentMessage(sent: ConfirmCommentLetter): Message {
  const { to, link, site, body, postTitle } = sent
  const { confirmComment: letter, ignore } = words.mail
  const lead = postTitle === null ? letter.lead : letter.leadAbout(postTitle)
  const quote = withoutAddresses(shorten(body, quoteLengthMax))
  const validity = letter.validity(sent.minutes)
  const quotedLines = [letter.theirs, quote.replace(/^/gm, '> '), letter.theirsEnd].join('\n')
  return {
    fromName: site.name,
    to,
    subject: letter.subject,
    text: [lead, quotedLines, letter.ask, link, validity, ignore, `${site.name}\n${site.url}`].join('\n\n'),
    html: layOutLetter({
      title: letter.title,
      body: html`<p style="margin:0 0 12px">${lead}</p>
        <div style="margin:0 0 16px;padding:12px 16px;border:1px solid #ded5c9;background:#f3ece1">
          <p style="margin:0 0 8px;font:bold 13px/1.4 Arial,sans-serif;color:#5d544c">${letter.theirs}</p>
          <blockquote dir="auto" style="margin:0;font:15px/1.5 Arial,sans-serif">
            ${quote.split('\n').map((line) => html`${line}<br />`)}
          </blockquote>
          <p style="margin:8px 0 0;font:bold 13px/1.4 Arial,sans-serif;color:#5d544c">${letter.theirsEnd}</p>
        </div>
        <p style="margin:0">${letter.ask} ${validity}</p>`,
      action: { label: letter.action, link },
      note: ignore,
      site,
    }),
  }
}

// Mail programs make links of addresses, and in our letter a stranger's link would look like ours.
const addresses = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#:]\S*|\b)/giu

function withoutAddresses(quote: string): string {
  return quote.replace(addresses, words.mail.confirmComment.address)
}

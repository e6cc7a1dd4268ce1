import type { Decision } from '#lib/moderation/decision.ts'
import * as words from '#lib/words/en.ts'
import { html } from '../html.ts'
import type { Html } from '../html.ts'
import type { LetterSite, Message } from '../mailer.ts'
import { shorten, withoutLinks } from '../quote.ts'
import { layOutLetter } from './layout.ts'

export interface WaitingComment {
  author: string | null
  /** Markdown source: words of a stranger. */
  body: string
  /** Title of its post; null while readers cannot see it. */
  post: string | null
  /** The findings, which quote the comment, and the reports. */
  why: readonly string[]
  links: readonly { decision: Decision; link: string }[]
}

export interface WaitingLetter {
  to: string
  site: LetterSite
  comments: readonly WaitingComment[]
  /** Number of waiting comments that it does not show. */
  more: number
  /** When the links end, in words. */
  until: string
  queueLink: string
  settingsLink: string
}

/** Enough to decide on most comments; the page of a link has all of it. */
const quoteLengthMax = 1_000

/** The letter to a moderator about waiting comments, with the links that decide on them. */
export function waitingMessage(sent: WaitingLetter): Message {
  const { to, site, comments, more, until, queueLink, settingsLink } = sent
  const { letter } = words.byMail
  const title = letter.title(comments.length + more)
  const shown = comments.map(toShown)
  const rest = more > 0 ? [letter.more(more)] : []
  const note = letter.links(until)
  return {
    fromName: site.name,
    to,
    subject: letter.subject(comments.length + more),
    text: [
      ...shown.map(asText),
      ...rest,
      `${letter.action}:\n${queueLink}`,
      note,
      `${letter.reason} ${settingsLink}`,
      `${site.name}\n${site.url}`,
    ].join('\n\n'),
    html: layOutLetter({
      title,
      body: html`${shown.map(asHtml)} ${rest.map((line) => html`<p style="margin:0 0 12px">${line}</p>`)}
        <p style="margin:0">${note}</p>`,
      action: { label: letter.action, link: queueLink },
      note: html`${letter.reason} <a href="${settingsLink}" style="color:#5d544c">${settingsLink}</a>`,
      site,
    }),
  }
}

interface Shown extends Pick<WaitingComment, 'why' | 'links'> {
  heading: string
  /** With nothing in it that a mail program makes a link of. */
  quote: string
  isCut: boolean
}

function toShown({ author, body, post, why, links }: WaitingComment): Shown {
  const short = shorten(body, quoteLengthMax)
  const name = withoutLinks(author ?? words.queue.nameless)
  return {
    ...{
      why: why.map(withoutLinks),
      links,
      quote: withoutLinks(short),
      isCut: short.endsWith('…') && !body.trimEnd().endsWith('…'),
    },
    heading: words.byMail.letter.comment(name, post),
  }
}

const { letter: labels } = words.byMail

function asText({ heading, quote, isCut, why, links }: Shown): string {
  return [
    `${heading}\n${quote.replace(/^/gm, '> ')}`,
    ...(isCut ? [labels.cut] : []),
    ...(why.length > 0 ? [[labels.why, ...why.map((line) => `- ${line}`)].join('\n')] : []),
    links.map(({ decision, link }) => `${labels.decisions[decision]}: ${link}`).join('\n'),
  ].join('\n\n')
}

const asHtml = ({ heading, quote, isCut, why, links }: Shown): Html =>
  html`<div style="margin:0 0 24px;padding:0 0 16px;border-bottom:1px solid #ded5c9">
    <p style="margin:0 0 8px;font-weight:bold">${heading}</p>
    <blockquote
      dir="auto"
      style="margin:0 0 12px;padding:12px 16px;border:1px solid #ded5c9;background:#f3ece1;font:15px/1.5 Arial,sans-serif"
    >
      ${quote.split('\n').map((line) => html`${line}<br />`)}
    </blockquote>
    ${isCut ? html`<p style="margin:0 0 8px;font-size:14px;color:#5d544c">${labels.cut}</p>` : ''}
    ${why.length > 0 ? html`<p style="margin:0 0 4px;font-size:14px">${labels.why}</p>` : ''}
    ${why.map((line) => html`<p style="margin:0 0 4px;font-size:14px">${line}</p>`)}
    <p style="margin:12px 0 0">
      ${links.map(
        ({ decision, link }) =>
          html`<a href="${link}" style="margin-right:20px;color:#9c2450">${labels.decisions[decision]}</a> `,
      )}
    </p>
  </div>`

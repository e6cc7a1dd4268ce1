import * as words from '#lib/words/en.ts'
import { html } from '../html.ts'
import type { Message } from '../mailer.ts'
import { layOutLetter } from './layout.ts'

/** The letter with a sign-in link. */
export function signInMessage({ to, link, siteUrl }: { to: string; link: string; siteUrl: string }): Message {
  const { signIn: letter, siteName, ignore } = words.mail
  return {
    to,
    subject: letter.subject,
    text: [letter.lead, link, letter.validity, ignore, `${siteName}\n${siteUrl}`].join('\n\n'),
    html: layOutLetter({
      title: letter.title,
      body: html`<p style="margin:0 0 12px">${letter.lead}</p>
        <p style="margin:0">${letter.validity}</p>`,
      action: { label: letter.action, link },
      note: ignore,
      siteUrl,
    }),
  }
}

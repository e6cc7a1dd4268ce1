import * as words from '#lib/words/en.ts'
import { html } from '../html.ts'
import type { LetterSite, Message } from '../mailer.ts'
import { layOutLetter } from './layout.ts'

/** The letter with a sign-in link. */
export function signInMessage({ to, link, site }: { to: string; link: string; site: LetterSite }): Message {
  const { signIn: letter, ignore } = words.mail
  const lead = letter.lead(site.name)
  return {
    fromName: site.name,
    to,
    subject: letter.subject,
    text: [lead, link, letter.validity, ignore, `${site.name}\n${site.url}`].join('\n\n'),
    html: layOutLetter({
      title: letter.title,
      body: html`<p style="margin:0 0 12px">${lead}</p>
        <p style="margin:0">${letter.validity}</p>`,
      action: { label: letter.action, link },
      note: ignore,
      site,
    }),
  }
}

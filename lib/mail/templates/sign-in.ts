import * as words from '#lib/words/en.ts'
import { html } from '../html.ts'
import type { LetterSite, Message } from '../mailer.ts'
import { layOutLetter } from './layout.ts'

export interface SignInLetter {
  to: string
  link: string
  /** The link's validity in minutes. */
  minutes: number
  site: LetterSite
}

/** The letter with a sign-in link. */
export function signInMessage({ to, link, minutes, site }: SignInLetter): Message {
  const { signIn: letter, ignore } = words.mail
  const lead = letter.lead(site.name)
  const validity = letter.validity(minutes)
  return {
    fromName: site.name,
    to,
    subject: letter.subject,
    text: [lead, link, validity, ignore, `${site.name}\n${site.url}`].join('\n\n'),
    html: layOutLetter({
      title: letter.title,
      body: html`<p style="margin:0 0 12px">${lead}</p>
        <p style="margin:0">${validity}</p>`,
      action: { label: letter.action, link },
      note: ignore,
      site,
    }),
  }
}

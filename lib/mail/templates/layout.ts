import * as words from '#lib/words/en.ts'
import { html } from '../html.ts'
import type { Html } from '../html.ts'
import type { LetterSite } from '../mailer.ts'

export interface Letter {
  title: string
  body: Html
  /** The letter's one button. */
  action: { label: string; link: string }
  note: string | Html
  site: LetterSite
}

/**
 * The frame of every letter: one column of plain elements with inline styles, which all mail programs can show. Colours
 * are the light ones of `tokens.css`; mail programs darken them themselves. Returns the HTML.
 */
export function layOutLetter({ title, body, action, note, site }: Letter): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
      </head>
      <body style="margin:0;padding:24px 16px;background:#fbf8f3;color:#26211d;font:17px/1.6 Georgia,serif">
        <div style="max-width:560px;margin:0 auto">
          <p style="margin:0 0 24px;color:#5d544c">${site.name}</p>
          <h1 style="margin:0 0 16px;font-size:26px;line-height:1.2">${title}</h1>
          ${body}
          <p style="margin:28px 0">
            <a
              href="${action.link}"
              style="display:inline-block;padding:12px 22px;border-radius:8px;background:#9c2450;color:#ffffff;text-decoration:none;font-family:Arial,sans-serif;font-weight:bold"
              >${action.label}</a
            >
          </p>
          <p style="margin:0 0 8px;font-size:14px;color:#5d544c">${words.mail.copyLink}</p>
          <p style="margin:0 0 24px;font-size:14px;word-break:break-all">
            <a href="${action.link}" style="color:#9c2450">${action.link}</a>
          </p>
          <p style="margin:0;font-size:14px;color:#5d544c">${note}</p>
          <p style="margin:24px 0 0;font-size:14px">
            <a href="${site.url}" style="color:#5d544c">${site.url}</a>
          </p>
        </div>
      </body>
    </html>`.source
}

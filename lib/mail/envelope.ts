import type { SendMailOptions } from 'nodemailer'
import type { Message } from './mailer.ts'

/**
 * A message in nodemailer's form. The recipient is an object, so that a comma or an angle bracket in it can't add a second
 * one. Line breaks are dropped, so that a subject can't add a header (RFC 5322, 2.2).
 */
export function toEnvelope(
  { fromName, to, subject, text, html }: Message,
  { from }: { from: string },
): SendMailOptions {
  return {
    from: from.includes('<') ? from : { name: dropLineBreaks(fromName), address: from.trim() },
    to: { name: '', address: dropLineBreaks(to) },
    subject: dropLineBreaks(subject),
    text,
    html,
    // Keeps absence notes and other automatic replies away (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

const dropLineBreaks = (text: string) => text.replace(/[\r\n]+/g, ' ')

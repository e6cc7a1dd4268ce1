import type { SendMailOptions } from 'nodemailer'
import type { Message } from './mailer.ts'

/**
 * A message as nodemailer takes it. The recipient goes in as an object, so that a comma or an angle bracket in it can
 * never add a second one; line breaks in a subject are dropped, so that it can never add a header (RFC 5322, 2.2).
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
    // Nobody's holiday note should answer, and no list manager file it (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

const dropLineBreaks = (text: string) => text.replace(/[\r\n]+/g, ' ')

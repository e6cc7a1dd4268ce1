import { z } from 'zod'
import * as words from '#lib/words/en.ts'

/**
 * An e-mail address as accounts are kept under: trimmed and in small letters, so that one mailbox is one account. ASCII
 * only and a single address, which leaves no room for look-alike letters or a second recipient.
 */
export const emailSchema = z
  .string({ error: words.signIn.emailInvalid })
  .trim()
  .toLowerCase()
  .max(254, words.signIn.emailInvalid)
  .pipe(z.email(words.signIn.emailInvalid))

/** What rate limits count by: `robin+a@…` and `robin+b@…` fill the same mailbox. */
export function mailboxOf(email: string): string {
  return email.replace(/\+[^@]*@/, '@')
}

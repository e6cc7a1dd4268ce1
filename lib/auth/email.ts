import { z } from 'zod'
import * as words from '#lib/words/en.ts'

/** RFC 5321, 4.5.3.1.3, less the angle brackets. */
const lengthMax = 254
/** Characters that would end the host of a web address, or have another meaning in it. */
const noDomain = /[\s/\\?#@:%[\]<>^|]/

/**
 * An e-mail address as accounts are kept under: trimmed, in small letters, its domain in ASCII. What is left is judged by
 * the rule of HTML's own field, and asks for a dot in the domain, since that is what a slip leaves out. A single address
 * in ASCII has no room for look-alike letters or a second recipient.
 * https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address
 */
export const emailSchema = z
  .string({ error: words.signIn.emailInvalid })
  .transform((typed) => withAsciiDomain(typed.trim().toLowerCase()))
  .refine(isAddress, words.signIn.emailInvalid)

function isAddress(address: string): boolean {
  return address.length <= lengthMax && z.regexes.html5Email.test(address) && /@.+\../.test(address)
}

/** `info@müller.de` → `info@xn--mller-kva.de` (UTS 46, as browsers do). What is no domain stays as it is. */
function withAsciiDomain(address: string): string {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  if (at < 0 || noDomain.test(domain) || !/\P{ASCII}/u.test(domain)) return address
  const url = `http://${domain}`
  return URL.canParse(url) ? `${address.slice(0, at)}@${new URL(url).hostname}` : address
}

/** What rate limits count by: tags and dots lead to the same mailbox at the large providers, so nowhere they count. */
export function mailboxOf(email: string): string {
  const [local = '', domain = ''] = email.split('@')
  return `${local.replace(/\+.*$/, '').replaceAll('.', '')}@${domain.replace(/^googlemail\.com$/, 'gmail.com')}`
}

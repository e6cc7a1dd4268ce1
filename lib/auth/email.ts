import { z } from 'zod'
import * as words from '#lib/words/en.ts'

/** RFC 5321, 4.5.3.1.3, without the angle brackets. */
const lengthMax = 254
/** Characters that end the host in a web address, or have another meaning there. */
const noDomain = /[\s/\\?#@:%[\]<>^|]/

/**
 * An e-mail address as accounts have it: trimmed, in lower case, its domain in ASCII. It must fit HTML's own rule, and
 * have a dot in its domain, since typing errors drop it. ASCII leaves no room for look-alike letters.
 * https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address
 */
export const emailSchema = z
  .string({ error: words.signIn.emailInvalid })
  .transform((typed) => withAsciiDomain(typed.trim().toLowerCase()))
  .refine(isAddress, words.signIn.emailInvalid)

function isAddress(address: string): boolean {
  return address.length <= lengthMax && z.regexes.html5Email.test(address) && /@.+\../.test(address)
}

/** `info@müller.de` → `info@xn--mller-kva.de` (UTS 46, as browsers do). Anything but a domain stays as it is. */
function withAsciiDomain(address: string): string {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  if (at < 0 || noDomain.test(domain) || !/\P{ASCII}/u.test(domain)) return address
  const url = `http://${domain}`
  return URL.canParse(url) ? `${address.slice(0, at)}@${new URL(url).hostname}` : address
}

/** The mailbox of an address, for rate limits: without dots and `+tags`, which large providers ignore. */
export function mailboxOf(email: string): string {
  const [local = '', domain = ''] = email.split('@')
  return `${local.replace(/\+.*$/, '').replaceAll('.', '')}@${domain.replace(/^googlemail\.com$/, 'gmail.com')}`
}

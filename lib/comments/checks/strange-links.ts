import { domainToUnicode } from 'node:url'
import * as words from '#lib/words/en.ts'
import { hold } from './check.ts'
import type { Judge } from './check.ts'

// Shorteners for any address; `youtu.be` and the like lead to a single site.
const shorteners = new Set(
  'bit.ly goo.gl tinyurl.com ow.ly t.co is.gd v.gd adf.ly cutt.ly rb.gy shorturl.at tiny.cc buff.ly rebrand.ly t.ly s.id soo.gd clck.ru'.split(
    ' ',
  ),
)
const hostInText =
  /(?<![\p{L}\p{M}\p{N}_])(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\p{M}\p{N}-]{1,63}\.){1,5}[\p{L}-][\p{L}\p{M}\p{N}-]{1,62})/giu
const scripts = { Latin: /\p{sc=Latin}/u, Cyrillic: /\p{sc=Cyrillic}/u, Greek: /\p{sc=Greek}/u }

/** Holds addresses that hide their target: shorteners, punycode, and names that mix alphabets. */
export const strangeLinks: Judge = ({ body }) => {
  const hosts = new Set([...body.matchAll(hostInText)].map(([, host = '']) => host.toLowerCase()))
  const short = [...hosts].filter((host) => shorteners.has(host))
  const mixed = [...hosts].filter((host) => toUnicodeHost(host).split('.').some(isMixed))
  const foreign = [...hosts].filter((host) => /(?:^|\.)xn--/.test(host) && !mixed.includes(host))
  const sentences = [
    ...short.map(words.checks.shortener),
    ...mixed.map((host) => words.checks.mixedAlphabets(showHost(host))),
    ...foreign.map((host) => nameForeign(showHost(host))),
  ]
  const numbers = { shortened: short.length, mixed: mixed.length, punycode: foreign.length }
  return sentences.length > 0 ? hold(sentences.join(' '), numbers) : null
}

/** A host as browsers may show it (`seen`), and as they look it up (`written`). */
function showHost(host: string) {
  return { seen: toUnicodeHost(host), written: URL.parse(`http://${host}`)?.hostname ?? host }
}

/** The labels of a host as browsers may show them: `xn--mnchen-3ya.de` is `münchen.de`. Labels that mean nothing stay. */
function toUnicodeHost(host: string): string {
  const labels = host.split('.')
  return labels.map((label) => (label.startsWith('xn--') && domainToUnicode(label)) || label).join('.')
}

const nameForeign = (host: ReturnType<typeof showHost>) =>
  host.seen === host.written ? words.checks.unreadableHost(host.written) : words.checks.punycode(host)

const isMixed = (label: string) => Object.values(scripts).filter((script) => script.test(label)).length > 1

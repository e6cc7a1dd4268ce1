import { cutLinks } from './links.ts'
import type { Link } from './links.ts'
import { canonicalWord } from './canonical-word.ts'

/** A comment, prepared for signals and words. */
export interface ReadText {
  /** The text without tags, invisible characters and addresses, its entities decoded; letters keep their case. */
  plain: string
  /** The words in lower case, in one spelling: `plz` and `pls` become `please`. */
  words: string[]
  /** The words with a space around each, so that ` phrase ` finds a phrase. */
  line: string
  links: Link[]
  /** Length with addresses, in UTF-16 units, after cutting. */
  length: number
}

/** Of a longer comment, only the beginning and the end count, which limits the time. */
const headLength = 2_000
const tailLength = 1_000

/** Prepares a comment, Markdown or HTML. Never throws. */
export function readText(raw: string): ReadText {
  const whole = cut(decode(stripTags(cut(raw))).normalize('NFKC'))
    .replace(/[\p{Cf}\u00ad]/gu, '')
    .replace(/[‘’´`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
  const { links, rest } = cutLinks(whole)
  const words = (rest.toLowerCase().match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? []).map(canonicalWord)
  return { plain: rest.trim(), words, line: ` ${words.join(' ')} `, links, length: whole.length }
}

function cut(text: string): string {
  if (text.length <= headLength + tailLength) return text
  return `${text.slice(0, headLength)} ${text.slice(-tailLength)}`
}

/** Imported comments may have HTML. A link whose text is no address keeps its address beside the text. */
function stripTags(text: string): string {
  return text
    .replace(/<a\s[^<>]{0,500}?href="([^"<>]{1,500})"[^<>]{0,500}>([^<>]{0,500})<\/a>/gi, showAnchor)
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ')
}

// eslint-disable-next-line max-params -- the order of `replace`: the match, then its groups
function showAnchor(_match: string, address: string, text: string): string {
  // The page itself links names, tags and times of a film; the writer did not.
  const isOfPage = /^\s*(?:[#+@]|\d+:\d)/.test(text)
  return isOfPage || text.includes('.') ? ` ${text} ` : ` ${text} ${address} `
}

const characterByEntity: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

function decode(text: string): string {
  return text
    .replace(/&#(\d{1,7});/g, (_match, digits: string) => character(Number(digits)))
    .replace(/&#x([\da-f]{1,6});/gi, (_match, digits: string) => character(parseInt(digits, 16)))
    .replace(/&([a-z]{2,4});/gi, (match, name: string) => characterByEntity[name.toLowerCase()] ?? match)
}

function character(code: number): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ' '
}

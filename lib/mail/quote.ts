import { withoutMisleading } from '#lib/text.ts'

/** Somebody's words for a letter, without misleading characters and with at most `lengthMax` characters. */
export function shorten(body: string, lengthMax: number): string {
  const characters = Array.from(withoutMisleading(body).replace(/\r\n?/g, '\n').trim())
  if (characters.length <= lengthMax) return characters.join('')
  return `${characters.slice(0, lengthMax).join('').trimEnd()}…`
}

const dotted = /(?<![\p{L}\p{M}\p{N}\p{Cf}-])[\p{L}\p{M}\p{N}\p{Cf}-]+(?:\.[\p{L}\p{M}\p{N}\p{Cf}-]+)+/gu

/**
 * The words with each address written so that no mail program makes a link of it: `https[:]//shop[.]example`. Whoever
 * decides on them reads where they lead, and nothing of a stranger can be pressed beside our links.
 */
export function withoutLinks(words: string): string {
  return words
    .replace(/:(?=\/\/)/g, '[:]')
    .replace(/@/g, '[@]')
    .replace(dotted, (name) => (/^\d+\.\d+$/.test(name) ? name : name.replaceAll('.', '[.]')))
}

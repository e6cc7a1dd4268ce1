// Marks for the direction of writing would take effect beyond the quote.
const directions = /[\u202a-\u202e\u2066-\u2069]/g

/** Somebody's words for a letter, without marks of direction and with at most `lengthMax` characters. */
export function shorten(body: string, lengthMax: number): string {
  const characters = Array.from(body.replace(directions, '').replace(/\r\n?/g, '\n').trim())
  if (characters.length <= lengthMax) return characters.join('')
  return `${characters.slice(0, lengthMax).join('').trimEnd()}…`
}

/**
 * The words with each address written so that no mail program makes a link of it: `https[:]//shop[.]example`. Whoever
 * decides on them reads where they lead, and nothing of a stranger can be pressed beside our links.
 */
export function withoutLinks(words: string): string {
  return words
    .replace(/:(?=\/\/)/g, '[:]')
    .replace(/@/g, '[@]')
    .replace(/(?<=[\p{L}\p{N}-])\.(?=[\p{L}\p{N}])/gu, '[.]')
}

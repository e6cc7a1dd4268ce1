/** The words alone, in lower case; a text without any, such as a row of emoji, stays as it is. */
export function foldWords(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return words === '' ? text : words
}

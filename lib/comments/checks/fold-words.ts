/** The words of a text in lower case, without punctuation. A text without words, such as emoji, stays as it is. */
export function foldWords(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return words === '' ? text : words
}

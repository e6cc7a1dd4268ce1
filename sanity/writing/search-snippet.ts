/** The width of a text in pixels, in its final font. */
export type Measure = (text: string) => number

/** The widths of a title and of a two-line description in results on a wide screen. */
export const snippetWidths = { titlePx: 580, descriptionPx: 960 }

/** The text, or the whole words that fit before an ellipsis. */
export function truncateToWidth(
  text: string,
  { maxPx, measure }: { maxPx: number; measure: Measure },
): string {
  const clean = text.replace(/\s+/g, ' ').trim()
  if (measure(clean) <= maxPx) return clean
  const words = clean.split(' ')
  let shown = ''
  for (const word of words) {
    const next = shown === '' ? word : `${shown} ${word}`
    if (measure(`${next} …`) > maxPx) break
    shown = next
  }
  return shown === '' ? `${cutWord(clean, { maxPx, measure })}…` : `${shown} …`
}

function cutWord(word: string, { maxPx, measure }: { maxPx: number; measure: Measure }): string {
  let cut = word
  while (cut.length > 0 && measure(`${cut}…`) > maxPx) cut = cut.slice(0, -1)
  return cut
}

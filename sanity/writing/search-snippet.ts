/** Gives the width of a text in pixels, in the type that it will be shown in. */
export type Measure = (text: string) => number

/** Pixels that result pages give a title and a description on a wide screen, the latter on two lines. */
export const snippetWidths = { titlePx: 580, descriptionPx: 960 }

/** The text, or as many whole words of it as fit before an ellipsis. */
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

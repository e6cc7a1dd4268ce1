import { countOf } from '../block-previews.ts'
import { listWords } from '../list-words.ts'
import { isHidden, isPicture, isStruckOut } from './word-processors.ts'

/** What a paste does not bring along although its source shows it. */
export interface LeftBehind {
  pictures: number
  /** Whether words were left out because they are struck out there. */
  struckOut: boolean
}

export function findLeftBehind(root: Element): LeftBehind {
  const found: LeftBehind = { pictures: 0, struckOut: false }
  const look = (element: Element) => {
    if (isPicture(element)) found.pictures += 1
    else if (isStruckOut(element)) found.struckOut ||= element.textContent.trim() !== ''
    // A `picture` is skipped as text, and holds the `img` that is seen.
    else if (element.localName === 'picture' || !isHidden(element)) [...element.children].forEach(look)
  }
  look(root)
  return found
}

/** A title and what to do, for the editor; null where all came along. */
export function describeLeftBehind({ pictures, struckOut }: LeftBehind) {
  if (pictures === 0 && !struckOut) return null
  const what = listWords([pictures > 0 && countOf(pictures, 'picture'), struckOut && 'words struck out'])
  const advice =
    pictures > 0
      ? 'Save each picture and add it as “Picture with caption”, with a description.'
      : 'Words struck out in the source count as deleted.'
  return { title: `Left behind in pasting: ${what}`, description: advice }
}

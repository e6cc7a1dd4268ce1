import { countOf } from '../block-previews.ts'
import { listWords } from '../list-words.ts'
import { isHidden, isPicture, isStruckOut } from './word-processors.ts'

/** Content that the source shows but a paste leaves out. */
export interface LeftBehind {
  pictures: number
  /** Whether struck-out words were left out. */
  struckOut: boolean
}

export function findLeftBehind(root: Element): LeftBehind {
  const found: LeftBehind = { pictures: 0, struckOut: false }
  const look = (element: Element) => {
    if (isPicture(element)) found.pictures += 1
    else if (isStruckOut(element)) found.struckOut ||= element.textContent.trim() !== ''
    // `picture` is skipped as text but contains the visible `img`.
    else if (element.localName === 'picture' || !isHidden(element)) [...element.children].forEach(look)
  }
  look(root)
  return found
}

/** A title and advice for the editor; null when nothing was left out. */
export function describeLeftBehind({ pictures, struckOut }: LeftBehind) {
  if (pictures === 0 && !struckOut) return null
  const what = listWords([pictures > 0 && countOf(pictures, 'picture'), struckOut && 'words struck out'])
  const advice =
    pictures > 0
      ? 'Save each picture and add it as “Picture with caption”, with a description.'
      : 'Words struck out in the source count as deleted.'
  return { title: `Left behind in pasting: ${what}`, description: advice }
}

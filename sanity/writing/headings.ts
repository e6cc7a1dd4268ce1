import { textOf } from './post-document.ts'
import type { WrittenBlock } from './post-document.ts'

export interface HeadingFault {
  key: string
  message: string
}

/** Misplaced headings, which confuse readers who jump from heading to heading (WCAG 1.3.1). */
export function headingFaults(blocks: readonly WrittenBlock[]): HeadingFault[] {
  const faults: HeadingFault[] = []
  let hasPart = false
  for (const block of blocks) {
    if (block.style !== 'h2' && block.style !== 'h3') continue
    const text = textOf(block).trim()
    if (text === '') faults.push({ key: block._key, message: 'A heading has no words.' })
    else if (block.style === 'h3' && !hasPart)
      faults.push({ key: block._key, message: `“${text}” is a subheading, with no heading above it.` })
    hasPart ||= block.style === 'h2'
  }
  return faults
}

const levels: Readonly<Record<string, number>> = { h2: 2, h3: 3 }

/** Whether the block shows anything: words, or content other than text. */
export function hasContent(block: WrittenBlock): boolean {
  if (block._type === 'keyTakeaways') return (block.items?.length ?? 0) > 0
  return block._type !== 'block' || textOf(block).trim() !== ''
}

/** Headings with an empty section: no content before the next heading of their level or above. */
export function emptySections(blocks: readonly WrittenBlock[]): { key: string; heading: string }[] {
  return blocks.flatMap((block, index) => {
    const level = levels[block.style ?? '']
    const heading = textOf(block).trim()
    if (level === undefined || heading === '') return []
    const rest = blocks.slice(index + 1)
    const end = rest.findIndex(({ style }) => (levels[style ?? ''] ?? Infinity) <= level)
    const section = end === -1 ? rest : rest.slice(0, end)
    const isEmpty = !section.some((inside) => levels[inside.style ?? ''] === undefined && hasContent(inside))
    // An empty subsection is reported at its own heading.
    const isTold = section.some(({ style }) => style === 'h3')
    return isEmpty && !isTold ? [{ key: block._key, heading }] : []
  })
}

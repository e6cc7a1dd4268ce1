import { textOf } from './post-document.ts'
import type { WrittenBlock } from './post-document.ts'

export interface HeadingFault {
  key: string
  message: string
}

/** Headings that a reader who jumps from one to the next would stumble over (WCAG 1.3.1). */
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

import { hasContent } from './headings.ts'
import type { WrittenBlock } from './post-document.ts'

/** The last state of a text that had something in it, and the document that it belongs to. */
export interface KeptText {
  documentId: string
  value: readonly WrittenBlock[]
}

interface Text {
  documentId: string
  value: readonly WrittenBlock[] | undefined
}

/** What to keep now: the text as it is, or the one before, where all of it is gone since. */
export function keepText(kept: KeptText | null, { documentId, value = [] }: Text): KeptText | null {
  const id = documentId.replace(/^drafts\./, '')
  if (value.some(hasContent)) return kept?.value === value ? kept : { documentId: id, value }
  return kept?.documentId === id ? kept : null
}

/** Whether the text is empty that had something in it. */
export function isLost(kept: KeptText | null, value: Text['value'] = []): boolean {
  return kept !== null && !value.some(hasContent)
}

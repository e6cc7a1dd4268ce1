import { hasContent } from './headings.ts'
import type { WrittenBlock } from './post-document.ts'

/** The last non-empty state of a text, and its document. */
export interface KeptText {
  documentId: string
  value: readonly WrittenBlock[]
}

interface Text {
  documentId: string
  value: readonly WrittenBlock[] | undefined
}

/** The text to keep: the current one, or the last one of the same document if it is now empty. */
export function keepText(kept: KeptText | null, { documentId, value = [] }: Text): KeptText | null {
  const id = documentId.replace(/^drafts\./, '')
  if (value.some(hasContent)) return kept?.value === value ? kept : { documentId: id, value }
  return kept?.documentId === id ? kept : null
}

/** Whether a kept text is now empty. */
export function isLost(kept: KeptText | null, value: Text['value'] = []): boolean {
  return kept !== null && !value.some(hasContent)
}

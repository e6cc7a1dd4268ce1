/** What someone is writing, kept in their browser until it is posted: over a failed request, a reload, a closed tab. */
export interface Draft {
  /** Idempotency key: sent again, the same words stay one comment. Empty where the browser can make none. */
  key: string
  body: string
  email: string
  name: string
}

const place = (postId: string, parentId: string | null) => `io-draft:${postId}:${parentId ?? ''}`

/** Null when there is none, or when the browser keeps nothing for this site. */
export function readDraft(postId: string, parentId: string | null): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place(postId, parentId)) ?? 'null') as Partial<Draft> | null
    if (!kept || typeof kept.body !== 'string') return null
    return { key: text(kept.key), body: kept.body, email: text(kept.email), name: text(kept.name) }
  } catch {
    return null
  }
}

export function keepDraft(
  { postId, parentId }: { postId: string; parentId: string | null },
  draft: Draft,
): void {
  try {
    if (draft.body === '') localStorage.removeItem(place(postId, parentId))
    else localStorage.setItem(place(postId, parentId), JSON.stringify(draft))
  } catch {
    // Full or forbidden: the words are still in the field.
  }
}

/** A fresh key; the API for it exists on secure origins only. */
export function newKey(): string {
  return typeof crypto.randomUUID === 'function' ? crypto.randomUUID() : ''
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

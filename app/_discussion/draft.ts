/** An unsent comment, kept in the browser over a failed request, a reload or a closed tab. */
export interface Draft {
  /** The idempotency key: a repeated request does not post twice. Empty where the browser can't make one. */
  key: string
  body: string
  email: string
  name: string
}

const place = (postId: string, parentId: string | null) => `io-draft:${postId}:${parentId ?? ''}`

/** Null without a draft or without storage. */
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
    // Storage is full or forbidden; the text is still in the field.
  }
}

/** `randomUUID` exists on secure origins only. */
export function newKey(): string {
  return typeof crypto.randomUUID === 'function' ? crypto.randomUUID() : ''
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** Something made of content, with what it was made of: the cache has to forget it when one of these changes. */
export interface Sourced<Value> {
  value: Value
  /** Ids of the documents it shows. */
  documentIds: string[]
  /** Document types it lists, or looked for in vain. */
  types: ContentType[]
  /** ISO 8601; from then on a scheduled post belongs into it. Null when none is scheduled. */
  nextDueAt: string | null
}

export type ContentType = 'post' | 'author' | 'topic' | 'page' | 'settings' | 'redirect'

/** For one document found by its address, or missed, in which case one of the type may appear there. */
export function sourceOf<Found extends { id: string }>(
  found: Found | null,
  type: ContentType,
): Sourced<Found | null> {
  return { value: found, documentIds: found ? [found.id] : [], types: found ? [] : [type], nextDueAt: null }
}

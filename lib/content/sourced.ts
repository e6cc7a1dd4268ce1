/** A value made of content, with its sources: the cached value must expire when one of them changes. */
export interface Sourced<Value> {
  value: Value
  /** Ids of the documents it shows. */
  documentIds: string[]
  /** Document types that it lists, or that it did not find. */
  types: ContentType[]
  /** Time when a scheduled post may change the value, ISO 8601; null when none is scheduled. */
  nextDueAt: string | null
}

export type ContentType = 'post' | 'author' | 'topic' | 'page' | 'settings' | 'redirect'

/** A document found by its address, tagged by its id; or null, tagged by its type, since a document may appear there. */
export function sourceOf<Found extends { id: string }>(
  found: Found | null,
  type: ContentType,
): Sourced<Found | null> {
  return { value: found, documentIds: found ? [found.id] : [], types: found ? [] : [type], nextDueAt: null }
}

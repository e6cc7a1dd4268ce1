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

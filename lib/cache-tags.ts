/** Tags of cached content and discussions. A tag is expired when what it names changes. */

/** All content read from the Content Lake. */
export const contentTag = 'content'

/** One Sanity document, by its published id. */
export const documentTag = (documentId: string) => `document:${documentId}`

/** Everything that lists or counts documents of a type. */
export const documentTypeTag = (type: string) => `type:${type}`

/** Entries that hold until a scheduled post is due; `dueAt` is an ISO 8601 time. Such a tag expires by itself: see `isDue`. */
export const dueTag = (dueAt: string) => `due:${Date.parse(dueAt)}`

/** Whether the time of one of the tags has come. */
export function isDue(tags: readonly string[], now: Date): boolean {
  return tags.some((tag) => tag.startsWith('due:') && Number(tag.slice('due:'.length)) <= now.getTime())
}

/** The published comments under a post, by the post's document id. */
export const commentsTag = (postId: string) => `comments:${postId}`

/** Tags of cached content and discussions. A change of a tag's subject expires the tag. */

/** All content read from the Content Lake. */
export const contentTag = 'content'

/** One Sanity document, by its published id. */
export const documentTag = (documentId: string) => `document:${documentId}`

/** All entries that list or count documents of a type. */
export const documentTypeTag = (type: string) => `type:${type}`

/** Entries that are valid until a scheduled post is due; `dueAt` is an ISO 8601 time. See `isDue`. */
export const dueTag = (dueAt: string) => `due:${Date.parse(dueAt)}`

/** True when the time of a `dueTag` among the tags has come. */
export function isDue(tags: readonly string[], now: Date): boolean {
  return tags.some((tag) => tag.startsWith('due:') && Number(tag.slice('due:'.length)) <= now.getTime())
}

/** Entries that depend on the switch over all discussions. */
export const discussionSwitchTag = 'discussion-switch'

/** The published comments under a post, by the post's document id. */
export const commentsTag = (postId: string) => `comments:${postId}`

/** The figures of moderation, and the published heads of its record. */
export const transparencyTag = 'transparency'

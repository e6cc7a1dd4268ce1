/** Tags of cached content and discussions. A tag is expired when what it names changes. */

/** All content read from the Content Lake. */
export const contentTag = 'content'

/** One Sanity document, by its published id. */
export const documentTag = (documentId: string) => `document:${documentId}`

/** Everything that lists or counts documents of a type. */
export const documentTypeTag = (type: string) => `type:${type}`

/** The published comments under a post, by the post's document id. */
export const commentsTag = (postId: string) => `comments:${postId}`

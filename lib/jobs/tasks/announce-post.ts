import { documentTag, documentTypeTag } from '#lib/cache-tags.ts'
import { announcePost } from '#lib/content/announce-post.ts'
import type { PublicationListener } from '#lib/content/announce-post.ts'
import { expireEverywhere } from '#lib/expiry/expire-everywhere.ts'
import { defineTask } from '../task.ts'

/** Pages take a scheduled post by themselves when it is due; this is for a page that was made by a clock that is late. */
const expirePages: PublicationListener = ({ postId }, tx) =>
  expireEverywhere([documentTag(postId), documentTypeTag('post')], tx)

/** What follows from a post's becoming public, in this order. */
const listeners = [expirePages]

export const announcePublishedPost = defineTask(
  'post.published',
  async ({ postId, publishedAt }, { db, clock }) => {
    await announcePost({ postId, publishedAt: new Date(publishedAt) }, { db, clock, listeners })
  },
)

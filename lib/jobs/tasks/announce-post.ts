import { documentTag, documentTypeTag } from '#lib/cache-tags.ts'
import { announcePost } from '#lib/content/announce-post.ts'
import type { PublicationListener } from '#lib/content/announce-post.ts'
import { expireEverywhere } from '#lib/expiry/expire-everywhere.ts'
import { defineTask } from '../task.ts'

/** Expires pages with the post. Due pages expire by themselves; this one helps if the clock of their process is late. */
const expirePages: PublicationListener = ({ postId }, tx) =>
  expireEverywhere([documentTag(postId), documentTypeTag('post')], tx)

/** The listeners of a post's publication, called in this order. */
const listeners = [expirePages]

export const announcePublishedPost = defineTask(
  'post.published',
  async ({ postId, publishedAt }, { db, clock }) => {
    await announcePost({ postId, publishedAt: new Date(publishedAt) }, { db, clock, listeners })
  },
)

import type { Db, Tx } from '#lib/db.ts'
import type { Clock } from '#lib/time.ts'
import { markAnnounced } from './publication-store.ts'

export interface PublishedPost {
  postId: string
  publishedAt: Date
}

/** One consequence of a publication. All listeners write in the same transaction. */
export type PublicationListener = (post: PublishedPost, tx: Tx) => Promise<void>

export interface AnnounceDeps {
  db: Db
  clock: Clock
  listeners: readonly PublicationListener[]
}

/** Calls the listeners once for a post's time of publication; never for a time that the post no longer has. */
export async function announcePost(
  post: PublishedPost,
  { db, clock, listeners }: AnnounceDeps,
): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!(await markAnnounced({ ...post, now: clock.now() }, tx))) return
    for (const listen of listeners) await listen(post, tx)
  })
}

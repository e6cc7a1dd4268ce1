import type { Db, Tx } from '#lib/db.ts'
import type { Clock } from '#lib/time.ts'
import { markAnnounced } from './publication-store.ts'

export interface PublishedPost {
  postId: string
  publishedAt: Date
}

/** Does one thing that follows from a post's becoming public; what it writes is committed with all the rest. */
export type PublicationListener = (post: PublishedPost, tx: Tx) => Promise<void>

export interface AnnounceDeps {
  db: Db
  clock: Clock
  listeners: readonly PublicationListener[]
}

/** Calls the listeners once for a post's moment, and never for one that the post no longer has. */
export async function announcePost(
  post: PublishedPost,
  { db, clock, listeners }: AnnounceDeps,
): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!(await markAnnounced({ ...post, now: clock.now() }, tx))) return
    for (const listen of listeners) await listen(post, tx)
  })
}

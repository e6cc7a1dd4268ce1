import type { Db } from '#lib/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { removeJob } from '#lib/jobs/remove-job.ts'
import type { Clock } from '#lib/time.ts'
import { savePublication, lockPublication } from './publication-store.ts'
import { stepFor } from './publication.ts'

export interface PostMoment {
  postId: string
  /** The time from which readers see the post; null when they never do. */
  publishedAt: Date | null
  /** The time of the change in the Content Lake. */
  changedAt: Date
}

const keyOf = (postId: string) => `post.published:${postId}`

/**
 * Queues the job `post.published` for the time of a post, at once if that is past; a new time moves or removes the job.
 * A repeated call, or one after a call about a later change, does nothing.
 */
export async function planPublication(
  { postId, publishedAt, changedAt }: PostMoment,
  { db, clock }: { db: Db; clock: Clock },
): Promise<void> {
  const key = keyOf(postId)
  await db.$transaction(async (tx) => {
    const before = await lockPublication({ postId, changedAt }, tx)
    if (changedAt < before.changedAt) return
    const step = stepFor({ publishedAt, now: clock.now() }, before)
    if (step === 'remove') await removeJob({ key }, tx)
    if (step === 'queue' && publishedAt) {
      const payload = { postId, publishedAt: publishedAt.toISOString() }
      await addJob(tx, { name: 'post.published', payload, key, runAt: publishedAt })
    }
    const announcedAt = step === 'queue' ? null : before.announcedAt
    await savePublication({ postId, publishedAt, announcedAt, changedAt }, tx)
  })
}

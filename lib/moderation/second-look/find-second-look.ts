import type { Viewer } from '#lib/auth/roles.ts'
import { dayMs } from '#lib/time.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import { sampledDays } from './sample.ts'
import { findNextSampled } from './second-look-store.ts'

/** A decided comment without its decision, its writer and its moderator. */
export interface SecondLookDto {
  /** Number of the decision. */
  seq: string
  /** Markdown. */
  body: string
  /** Markdown of the comment that it answers; null at the top of a thread. */
  answers: string | null
  post: { slug: string; title: string } | null
  writtenAt: string
}

/**
 * The next decision of another moderator to look at a second time; null when none waits. Throws `auth/sign-in-required`
 * or `auth/forbidden`.
 */
export async function findSecondLook(
  { viewer }: { viewer: Viewer },
  { db, clock, findPost }: Pick<ModerationDeps, 'db' | 'clock' | 'findPost'>,
): Promise<SecondLookDto | null> {
  assertModerator(viewer)
  const since = new Date(clock.now().getTime() - sampledDays * dayMs)
  const row = await findNextSampled({ viewerId: viewer.id, since }, db)
  if (!row) return null
  const post = await findPost(row.postId)
  return {
    seq: String(row.seq),
    body: row.body,
    answers: row.answeredBody || null,
    post: post ? { slug: post.slug, title: post.title } : null,
    writtenAt: row.createdAt.toISOString(),
  }
}

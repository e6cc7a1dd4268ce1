/** The recorded publication of a post. */
export interface Publication {
  /** Time from which readers see the post; null while it is withdrawn or has none. */
  publishedAt: Date | null
  /** When the job `post.published` was done; null before. */
  announcedAt: Date | null
}

/** `queue`: the job must run at the time. `remove`: no job may wait. `keep`: nothing changes. */
export type PublicationStep = 'queue' | 'remove' | 'keep'

/**
 * The step for a post's present time of publication. A post is announced once. A new time in the future announces it
 * again, since readers do not see it until then.
 */
export function stepFor(
  { publishedAt, now }: { publishedAt: Date | null; now: Date },
  before: Publication,
): PublicationStep {
  if (publishedAt === null) return 'remove'
  if (publishedAt.getTime() === before.publishedAt?.getTime()) return 'keep'
  const isAhead = publishedAt > now
  return isAhead || before.announcedAt === null ? 'queue' : 'remove'
}

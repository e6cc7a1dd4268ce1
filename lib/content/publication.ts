/** What is known of when a post becomes public. */
export interface Publication {
  /** Null while the post is withdrawn, or has no moment. */
  publishedAt: Date | null
  /** When what follows from it was done; null while that is still to come. */
  announcedAt: Date | null
}

/** `queue`: its job comes at the moment. `remove`: no job may wait. `keep`: all stays as it is. */
export type PublicationStep = 'queue' | 'remove' | 'keep'

/**
 * What a post's moment, as it is told now, asks for. A post is announced once; again only after it was given a moment
 * that lies ahead, since readers do not see it until then.
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

export interface CacheSeconds {
  /** After this, one reader gets what is kept while a new one is made. */
  revalidate: number
  /** After this, readers wait for the new one. */
  expire: number
}

// Next takes what expires sooner for something that no page may keep, and would make the whole page at each request.
const expireSecondsMin = 300

const revalidateSecondsMax = 15 * 24 * 60 * 60

/**
 * How long something holds in which a scheduled post will appear; null when none is scheduled.
 *
 * That is half the time until the post is due. Next gives a page the whole life of the entries it is made of, however
 * old they are by then; so a page made of one in its last second lives as long again, and half and half end together
 * when the post is due. It costs a few renewals, ever closer to each other, the logarithm of the time left.
 */
export function cacheSeconds(nextDueAt: string | null, now: Date): CacheSeconds | null {
  const dueAtMs = nextDueAt === null ? Number.NaN : Date.parse(nextDueAt)
  if (Number.isNaN(dueAtMs)) return null
  const halfSeconds = Math.ceil((dueAtMs - now.getTime()) / 2_000)
  const revalidate = Math.min(revalidateSecondsMax, Math.max(1, halfSeconds))
  return { revalidate, expire: Math.max(revalidate, expireSecondsMin) }
}

export interface CacheSeconds {
  /** After this, a reader gets what is kept and a new one is made behind. */
  revalidate: number
  /** After this, a reader waits for a new one. */
  expire: number
}

// Next takes what expires sooner for something that no page may keep, and would make the whole page anew each time.
const expireSecondsMin = 300

// A scheduled post months ahead is no reason to count in milliseconds beyond what a timer holds.
const secondsMax = 30 * 24 * 60 * 60

/**
 * How long something holds in which a scheduled post will appear; null when none is scheduled. Counted so that the
 * moment itself has passed when it ends.
 */
export function cacheSeconds(nextDueAt: string | null, now: Date): CacheSeconds | null {
  const dueAtMs = nextDueAt === null ? Number.NaN : Date.parse(nextDueAt)
  if (Number.isNaN(dueAtMs)) return null
  const untilDue = Math.min(secondsMax, Math.max(1, Math.ceil((dueAtMs - now.getTime()) / 1000) + 1))
  return { revalidate: untilDue, expire: Math.max(untilDue, expireSecondsMin) }
}

export interface CacheSeconds {
  /** After this, the next reader gets the cached entry, while a new one is made. */
  revalidate: number
  /** After this, readers wait for a new entry. */
  expire: number
}

// Next does not cache pages whose entries expire sooner, and would render them on every request.
const expireSecondsMin = 300

const revalidateSecondsMax = 15 * 24 * 60 * 60

/**
 * The lifetime of an entry until a scheduled post is due (`nextDueAt`, ISO 8601); null when none is scheduled.
 *
 * It is half the time until then. Next gives a page the full lifetime of its entries, however old they are. So a page
 * made of an entry in its last second lives for the other half, and ends when the post is due. The renewals come ever
 * closer; their number grows with the logarithm of the time.
 */
export function cacheSeconds(nextDueAt: string | null, now: Date): CacheSeconds | null {
  const dueAtMs = nextDueAt === null ? Number.NaN : Date.parse(nextDueAt)
  if (Number.isNaN(dueAtMs)) return null
  const halfSeconds = Math.ceil((dueAtMs - now.getTime()) / 2_000)
  const revalidate = Math.min(revalidateSecondsMax, Math.max(1, halfSeconds))
  return { revalidate, expire: Math.max(revalidate, expireSecondsMin) }
}

/**
 * Which tags of kept pages and data have expired, and when. It is what the caches of this process go by
 * (`app/_cache`). Other processes learn of it by `follow-expiries.ts`.
 */
interface Expiry {
  /** Milliseconds since 1970, by the clock on the wall. */
  wallMs: number
  /** The same by the clock that nobody sets; the two drift apart in a process that lives for weeks. */
  steadyMs: number
  /** How many times it has expired in this process. */
  count: number
}

interface Known {
  byTag: Map<string, Expiry>
  /** When all tags expired at once. */
  all: Expiry | null
}

// The pages' bundle and the server that runs it evaluate this module each for itself; they share the process.
const holder = globalThis as { expiredTags?: Known }
const known = (holder.expiredTags ??= { byTag: new Map(), all: null })

/** From now on nothing counts that was read before and carries one of these tags. */
export function expireTags(tags: Iterable<string>): void {
  for (const tag of tags) known.byTag.set(tag, nextAfter(known.byTag.get(tag)))
}

/** For when it is not known what has changed. */
export function expireAllTags(): void {
  known.all = nextAfter(known.all)
}

function nextAfter(before: Expiry | null | undefined): Expiry {
  const steadyMs = performance.timeOrigin + performance.now()
  return { wallMs: Date.now(), steadyMs, count: (before?.count ?? 0) + 1 }
}

/** Whether something that was begun at a moment, and carries these tags, has expired since. */
export function hasExpiredSince(
  tags: readonly string[],
  begun: { wallMs: number } | { steadyMs: number },
): boolean {
  const isLater = (expiry: Expiry | null | undefined) => {
    if (!expiry) return false
    return 'wallMs' in begun ? expiry.wallMs >= begun.wallMs : expiry.steadyMs >= begun.steadyMs
  }
  return isLater(known.all) || tags.some((tag) => isLater(known.byTag.get(tag)))
}

/** How often the tag has expired in this process. */
export function timesExpired(tag: string): number {
  return (known.byTag.get(tag)?.count ?? 0) + (known.all?.count ?? 0)
}

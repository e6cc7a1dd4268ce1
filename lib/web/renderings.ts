import { EventEmitter, once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'

/**
 * Pages that are being rendered for the page cache in this process. Next gives a request the rendering of its page
 * that is under way, also when what the page shows has changed since that began: who had just posted a comment would
 * not see it. So a request first waits for the end of such a rendering, as it would have anyway, and then gets the kept
 * page when it still holds, and a new one when it does not. A rendering that failed has no end, and strangers choose the
 * paths: so there is room for 1,000, each for a minute.
 */
const beganAtMsByPath = new LRUCache<string, number>({ max: 1_000, ttl: 60_000 })
/** Emits a path when its page is there. */
const ends = new EventEmitter().setMaxListeners(0)

/** A rendering that failed has no end that is told; nobody waits for one that began longer ago. */
const waitMaxMs = 3_000

/** Notes that the page at this path is missed from now on, unless that is known already. */
export function beginRendering(path: string): void {
  if (!beganAtMsByPath.has(path)) beganAtMsByPath.set(path, Date.now())
}

/** When the page was missed, in milliseconds since 1970; undefined when nobody has missed it. */
export const renderingBeganAtMs = (path: string) => beganAtMsByPath.get(path)

/** Notes that the page is there. */
export function endRendering(path: string): void {
  beganAtMsByPath.delete(path)
  ends.emit(path)
}

/** The end of the rendering of this page that is under way now, 3 s after its beginning at the latest; undefined when there is none. */
export function renderingUnderWay(path: string): Promise<void> | undefined {
  const beganAtMs = beganAtMsByPath.get(path)
  if (beganAtMs === undefined) return undefined
  const leftMs = beganAtMs + waitMaxMs - Date.now()
  return leftMs > 0 ? ended(path, leftMs) : undefined
}

async function ended(path: string, leftMs: number): Promise<void> {
  await once(ends, path, { signal: AbortSignal.timeout(leftMs) }).catch(() => {})
  // Next lets go of a rendering a few ticks after it has handed it to the cache.
  await setImmediate()
}

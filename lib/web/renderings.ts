import { EventEmitter, once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'

/**
 * Read your own writes: a writer never gets a page whose rendering began before the comment. Next would share a
 * rendering under way with every request for the page. So a request waits for the end of that rendering, and then gets
 * the kept page if it still holds, otherwise a new rendering. A rendering that failed reports no end, and strangers
 * choose the paths: therefore the map has room for 1,000 paths, each for a minute.
 */
const beganAtMsByPath = new LRUCache<string, number>({ max: 1_000, ttl: 60_000 })
/** Emits a path when its page has been rendered. */
const ends = new EventEmitter().setMaxListeners(0)

/** A rendering that failed reports no end, so requests wait no longer than this after its beginning. */
const waitMaxMs = 3_000

/** Notes that a rendering of this path begins now; an earlier note stays. */
export function beginRendering(path: string): void {
  if (!beganAtMsByPath.has(path)) beganAtMsByPath.set(path, Date.now())
}

/** When the noted rendering began, in milliseconds since 1970; undefined without a note. */
export const renderingBeganAtMs = (path: string) => beganAtMsByPath.get(path)

/** Notes that the page has been rendered. */
export function endRendering(path: string): void {
  beganAtMsByPath.delete(path)
  ends.emit(path)
}

/** Resolves at the end of the rendering under way of this page, at most 3 s after its beginning; undefined without one. */
export function renderingUnderWay(path: string): Promise<void> | undefined {
  const beganAtMs = beganAtMsByPath.get(path)
  if (beganAtMs === undefined) return undefined
  const leftMs = beganAtMs + waitMaxMs - Date.now()
  return leftMs > 0 ? ended(path, leftMs) : undefined
}

async function ended(path: string, leftMs: number): Promise<void> {
  await once(ends, path, { signal: AbortSignal.timeout(leftMs) }).catch(() => {})
  // Next shares a rendering for a few ticks after it has put it into the cache.
  await setImmediate()
}

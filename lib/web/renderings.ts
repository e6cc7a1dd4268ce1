import { EventEmitter, once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { currentRequestId } from '#lib/request-context.ts'

interface Rendering {
  /** Milliseconds since 1970. */
  beganAtMs: number
  /** The request that renders; undefined in the build. */
  requestId: string | undefined
}

/**
 * Read your own writes: a writer never gets a page whose rendering began before the comment. Next would share a
 * rendering under way with every request for the page. So a request waits for the end of that rendering, and then gets
 * the kept page if it still holds, otherwise a new rendering. Strangers choose the paths, and an end may never come:
 * therefore the map has room for 1,000 paths, each for a minute.
 */
const renderingByPath = new LRUCache<string, Rendering>({ max: 1_000, ttl: 60_000 })
/** Emits a path when its page has been rendered. */
const ends = new EventEmitter().setMaxListeners(0)

/** The paths that each request under way has begun to render. */
const pathsByRequest = new Map<string, string[]>()

/** Requests whose renderings nobody shares. */
const unshared = new Set<string>()

/**
 * Notes nothing that this request renders: an action renders for its caller alone. When the action leads to its own page,
 * Next asks this server for that page before it answers, and would wait for itself.
 */
export function shareNoRenderings(requestId: string): void {
  unshared.add(requestId)
}

/** Notes that the current request renders this path from now on; an earlier note stays. */
export function beginRendering(path: string): void {
  if (renderingByPath.has(path)) return
  const requestId = currentRequestId()
  if (requestId !== undefined && unshared.has(requestId)) return
  renderingByPath.set(path, { beganAtMs: Date.now(), requestId })
  if (requestId === undefined) return
  pathsByRequest.set(requestId, [...(pathsByRequest.get(requestId) ?? []), path])
}

/** When the noted rendering began, in milliseconds since 1970; undefined without a note. */
export const renderingBeganAtMs = (path: string) => renderingByPath.get(path)?.beganAtMs

/** Notes that the page has been rendered. */
export function endRendering(path: string): void {
  renderingByPath.delete(path)
  ends.emit(path)
}

/** Ends the renderings of a request that is answered: one that failed has reported no end. */
export function endRenderingsOf(requestId: string): void {
  for (const path of pathsByRequest.get(requestId) ?? []) {
    if (renderingByPath.get(path)?.requestId === requestId) endRendering(path)
  }
  pathsByRequest.delete(requestId)
  unshared.delete(requestId)
}

/** Resolves at the end of the rendering under way of this page; undefined without one. */
export function renderingUnderWay(path: string): Promise<void> | undefined {
  return renderingByPath.has(path) ? ended(path) : undefined
}

async function ended(path: string): Promise<void> {
  const tooLate = AbortSignal.timeout(Math.ceil(renderingByPath.getRemainingTTL(path)))
  await once(ends, path, { signal: tooLate }).catch(() => {})
  // Next shares a rendering for a few ticks after it has put it into the cache.
  await setImmediate()
}

import { AsyncLocalStorage } from 'node:async_hooks'
import { createDefaultCacheHandler } from 'next/dist/server/lib/cache-handlers/default.js'
import { isDue } from '#lib/cache-tags.ts'
import { hasExpiredSince } from '#lib/expiry/expired-tags.ts'

/** Next's default. */
const bytesMax = 50 * 1024 * 1024

// Next ends the prerendering of a route whose own code reads the clock, and takes this for it: a second cached reading
// after a first one would fail. So the clock is read outside of what is being rendered.
const outside = AsyncLocalStorage.snapshot()
const now = () => outside(() => new Date())

const kept = createDefaultCacheHandler(bytesMax)

/**
 * Next's handler of `'use cache'`, except that expired entries (`lib/expiry`) and those valid until a scheduled post
 * is due count as absent. So even the first reader gets the new content.
 */
const handler: typeof kept = {
  ...kept,
  get: async (key, softTags) => {
    const entry = await kept.get(key, softTags)
    if (!entry || isDue(entry.tags, now())) return undefined
    return hasExpiredSince(entry.tags, { steadyMs: entry.timestamp }) ? undefined : entry
  },
}

export default handler

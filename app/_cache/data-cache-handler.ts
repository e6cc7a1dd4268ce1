import { createDefaultCacheHandler } from 'next/dist/server/lib/cache-handlers/default.js'
import { isDue } from '#lib/cache-tags.ts'
import { hasExpiredSince } from '#lib/expiry/expired-tags.ts'

/** Next's default. */
const bytesMax = 50 * 1024 * 1024

const kept = createDefaultCacheHandler(bytesMax)

/**
 * Next's handler of `'use cache'`, except that expired entries (`lib/expiry`) and those valid until a scheduled post
 * is due count as absent. So even the first reader gets the new content.
 */
const handler: typeof kept = {
  ...kept,
  get: async (key, softTags) => {
    const entry = await kept.get(key, softTags)
    if (!entry || isDue(entry.tags, new Date())) return undefined
    return hasExpiredSince(entry.tags, { steadyMs: entry.timestamp }) ? undefined : entry
  },
}

export default handler

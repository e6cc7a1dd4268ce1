import { createDefaultCacheHandler } from 'next/dist/server/lib/cache-handlers/default.js'
import { isDue } from '#lib/cache-tags.ts'
import { hasExpiredSince } from '#lib/expiry/expired-tags.ts'

/** Bytes that Next's own handler may keep, as by default. */
const bytesMax = 50 * 1024 * 1024

const kept = createDefaultCacheHandler(bytesMax)

/**
 * Next's own cache of `'use cache'`, but for what has expired (`lib/expiry`), and for what holds until a scheduled post is
 * due: both are absent from that moment on, so that the first reader already sees what is new.
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

import { createDefaultCacheHandler } from 'next/dist/server/lib/cache-handlers/default.js'
import { isDue } from '#lib/cache-tags.ts'

/** Bytes that Next's own handler may keep, as by default. */
const bytesMax = 50 * 1024 * 1024

const kept = createDefaultCacheHandler(bytesMax)

/**
 * Next's own cache of `'use cache'`, but for what holds until a scheduled post is due: from that moment on it is absent,
 * so that the first reader already sees the post.
 */
const handler: typeof kept = {
  ...kept,
  get: async (key, softTags) => {
    const entry = await kept.get(key, softTags)
    return entry && isDue(entry.tags, new Date()) ? undefined : entry
  },
}

export default handler

import { createHash } from 'node:crypto'
import { NEXT_CACHE_TAGS_HEADER } from 'next/dist/lib/constants.js'
import FileSystemCacheModule from 'next/dist/server/lib/incremental-cache/file-system-cache.js'
import { isDue } from '#lib/cache-tags.ts'
import { isBuilding } from '#lib/env.ts'
import { hasExpiredSince } from '#lib/expiry/expired-tags.ts'
import { beginRendering, endRendering, renderingBeganAtMs } from '#lib/web/renderings.ts'

type FileSystemCache = InstanceType<typeof FileSystemCacheModule>
type Entry = Parameters<FileSystemCache['set']>[1]
type Context = Parameters<FileSystemCache['get']>[1]
type NewContext = Parameters<FileSystemCache['set']>[2]

// Node exposes the CommonJS module as an object; the class is its `default`.
const Base =
  (FileSystemCacheModule as { default?: typeof FileSystemCacheModule }).default ?? FileSystemCacheModule

const startedAtMs = Date.now()

// Text in HTML never contains an unescaped quote, so comments and articles can't contain these marks.
const notFoundMark = ' data-status="404"'
/** Marks a page of which a part is unavailable right now. */
const passingMark = ' data-passing="true"'

/**
 * Next's page cache, limited to pages of this process. The build reads no content, so its pages are empty. Expired
 * tags are known to one process only, so an earlier process's page may show withdrawn content. Older entries
 * therefore count as absent, and new ones stay in memory: after a restart each page is rendered again at its first
 * request.
 */
export default class CacheHandler extends Base {
  constructor(context: ConstructorParameters<typeof FileSystemCacheModule>[0]) {
    super({ ...context, flushToDisk: isBuilding() && context.flushToDisk === true })
  }

  override async get(key: string, context: Context): ReturnType<FileSystemCache['get']> {
    const entry = await super.get(key, context)
    if (entry && (isBuilding() || isCurrent(entry))) return entry
    beginRendering(pathOf(key))
    return null
  }

  /** The first reader gets this entry too, so its status is set before it is stored. */
  // eslint-disable-next-line max-params -- Next's own order of arguments
  override async set(key: string, entry: Entry, context: NewContext): Promise<void> {
    markStatus(entry)
    markVersion(entry)
    try {
      if (!isPassing(entry) && !isPartial(entry) && !isStrangers(entry))
        await this.#keep({ key, entry, context })
    } finally {
      endRendering(pathOf(key))
    }
  }

  /**
   * Next dates a page by the end of its rendering. A change during the rendering would then count as older than the
   * page, and the outdated page would stay. So the page is dated by its cache miss.
   */
  async #keep({ key, entry, context }: { key: string; entry: Entry; context: NewContext }): Promise<void> {
    await super.set(key, entry, context)
    const missedAtMs = renderingBeganAtMs(pathOf(key))
    if (!entry || missedAtMs === undefined) return
    // Stored and requested kinds have the same names.
    const kept = await super.get(key, {
      kind: entry.kind as unknown as Context['kind'],
      isFallback: false,
    } as Context)
    if (kept) kept.lastModified = missedAtMs
  }
}

function isCurrent({
  lastModified,
  value,
}: NonNullable<Awaited<ReturnType<FileSystemCache['get']>>>): boolean {
  const tags = tagsOf(value)
  return (
    lastModified >= startedAtMs &&
    !isDue(tags, new Date()) &&
    !hasExpiredSince(tags, { wallMs: lastModified })
  )
}

/** The path in a cache key of Next's: `/route-cache/<kind>/<hash of the route>/$<path>`. */
function pathOf(key: string): string {
  const path = key.slice(key.indexOf('/$') + '/$'.length)
  return path === '/index' ? '/' : path
}

const tagsByEntry = new WeakMap<object, string[]>()

/** The tags of an entry, parsed once. */
function tagsOf(entry: Entry): string[] {
  if (!entry || !('headers' in entry)) return []
  const known = tagsByEntry.get(entry)
  if (known) return known
  const header = (entry.headers as Record<string, unknown> | undefined)?.[NEXT_CACHE_TAGS_HEADER]
  const tags = typeof header === 'string' ? header.split(',') : []
  tagsByEntry.set(entry, tags)
  return tags
}

/**
 * Sets the status 404 for a page with `NotFound`. Next's own `notFound()` would send an empty body that only a script
 * fills.
 */
function markStatus(entry: Entry): void {
  if (entry && 'html' in entry && entry.html.includes(notFoundMark)) entry.status = 404
}

/**
 * Whether the entry is a shell that each request completes. From a cached shell, Next answers a form sent without
 * scripts without running its action.
 */
function isPartial(entry: Entry): boolean {
  return entry !== null && 'postponed' in entry && entry.postponed !== undefined
}

/** One ETag for each rendering: Next would otherwise hash the whole page for each reader. */
function markVersion(entry: Entry): void {
  if (!entry || !('html' in entry) || isPartial(entry)) return
  const etag = `"${createHash('sha1').update(entry.html).digest('base64url')}"`
  entry.headers = { ...entry.headers, etag }
}

/** Whether the page is a 404: there are endless such addresses, so none is kept. */
function isStrangers(entry: Entry): boolean {
  return entry !== null && 'html' in entry && entry.status === 404 && !isBuilding()
}

/** Whether the page has a temporary fault, so that no later reader may get it. */
function isPassing(entry: Entry): boolean {
  return entry !== null && 'html' in entry && entry.html.includes(passingMark)
}

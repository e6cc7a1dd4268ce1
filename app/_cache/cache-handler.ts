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

// Node hands out a CommonJS module whole; the class is the `default` inside it.
const Base =
  (FileSystemCacheModule as { default?: typeof FileSystemCacheModule }).default ?? FileSystemCacheModule

const startedAtMs = Date.now()

// Text never has a bare quote in HTML, so no comment and no article can carry this mark.
const notFoundMark = ' data-status="404"'
/** On what says that a part of the page can't be reached right now. */
const passingMark = ' data-passing="true"'

/**
 * Next's own page cache, without a yesterday. The build reads no content, so the pages it leaves on disk are
 * empty; and which tags have expired is known to one process only, so a page that an earlier one rendered may show
 * what has been withdrawn since. Whatever is older than this process therefore counts as absent, and what is rendered
 * now stays in memory: the next process renders it anew at the first request.
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

  /** The entry is also what the first reader is answered with, so its status counts from the start. */
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
   * Next dates a page by when it was finished. What changed while it was being made would then count as older than the
   * page that does not show it, and that page would stay. So it is dated by when it was first missed.
   */
  async #keep({ key, entry, context }: { key: string; entry: Entry; context: NewContext }): Promise<void> {
    await super.set(key, entry, context)
    const missedAtMs = renderingBeganAtMs(pathOf(key))
    if (!entry || missedAtMs === undefined) return
    // The kinds of what is stored and of what is asked for have the same names.
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

/** The path in Next's key of a page or a route's answer: `/route-cache/<kind>/<hash of the route>/$<path>`. */
function pathOf(key: string): string {
  const path = key.slice(key.indexOf('/$') + '/$'.length)
  return path === '/index' ? '/' : path
}

const tagsByEntry = new WeakMap<object, string[]>()

/** The tags of a page or of a route's answer; what they are read from once is kept as long as that. */
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
 * A page cannot choose its status except by throwing `notFound()`, and what Next answers then has an empty body until
 * script fills it. So pages render their "not found" as HTML, and its status is set here.
 */
function markStatus(entry: Entry): void {
  if (entry && 'html' in entry && entry.html.includes(notFoundMark)) entry.status = 404
}

/**
 * True for the frame of a page whose rest each request fills in. Where one is kept, Next answers a form sent without
 * script with that frame and does not run the form's action.
 */
function isPartial(entry: Entry): boolean {
  return entry !== null && 'postponed' in entry && entry.postponed !== undefined
}

/** Next would read the whole page anew for each reader to make its ETag; one a render is enough. */
function markVersion(entry: Entry): void {
  if (!entry || !('html' in entry) || isPartial(entry)) return
  const etag = `"${createHash('sha1').update(entry.html).digest('base64url')}"`
  entry.headers = { ...entry.headers, etag }
}

/** True for an address where nothing is: anybody can think of any number of them, and all would be kept. */
function isStrangers(entry: Entry): boolean {
  return entry !== null && 'html' in entry && entry.status === 404 && !isBuilding()
}

/** True for a page that is right for this reader at this moment, and for nobody after. */
function isPassing(entry: Entry): boolean {
  return entry !== null && 'html' in entry && entry.html.includes(passingMark)
}

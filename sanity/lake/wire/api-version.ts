import type { Perspective } from '../engine/perspective.ts'
import { httpFault } from './errors.ts'

/** From this version on, `published` is the default perspective. */
const publishedByDefaultSince = '2025-02-19'

/** Whether a path's first segment is a version, such as `v2025-02-19`, `v1` or `vX`. */
export function isApiVersion(segment: string): boolean {
  const date = /^v(\d{4}-\d{2}-\d{2})$/.exec(segment)?.[1]
  return date === undefined ? segment === 'v1' || segment === 'vX' : isDay(date)
}

/** Refuses a malformed version. @throws LakeError 400 */
export function assertNoFalseVersion(segment: string): void {
  if (/^v[\dX]/.test(segment) && !isApiVersion(segment))
    throw httpFault(400, `Invalid API version ${segment.slice(0, 40)}: it is written as v2025-02-19`)
}

/** Whether the date exists: `Date.parse` turns 31 February into another day. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

/** The perspective of a query without one. */
export function defaultPerspective(version: string): Perspective {
  const date = version.slice(1)
  if (date === 'X') return 'published'
  return date >= publishedByDefaultSince ? 'published' : 'raw'
}

/**
 * Reads `raw`, `published`, `drafts`, `previewDrafts` or a comma-separated stack of layers.
 *
 * @throws LakeError 400
 */
export function parsePerspective({
  text,
  version,
}: {
  text: string | undefined
  version: string
}): Perspective {
  if (text === undefined || text === '') return defaultPerspective(version)
  const layers = text.split(',').map((layer) => (layer === 'previewDrafts' ? 'drafts' : layer.trim()))
  if (layers.some((layer) => !/^[\w-]{1,128}$/.test(layer)) || layers.length > 32) {
    throw httpFault(400, `Invalid perspective: ${text}`)
  }
  const [only] = layers
  if (layers.length === 1 && (only === 'raw' || only === 'published')) return only
  if (layers.includes('raw')) throw httpFault(400, 'The raw perspective can not be combined with others')
  return layers.filter((layer) => layer !== 'published')
}

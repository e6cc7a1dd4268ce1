/** Bytes of a path as sent. The site's own addresses are much shorter. */
const pathBytesMax = 2_048

/** A fault of a request's target; it is answered before a page or file is looked up. */
export type TargetFault = 'asterisk' | 'unreadable' | 'too-long'

export interface Target {
  /** In origin form: path and query. */
  url: string
  path: string
  fault: TargetFault | null
}

/**
 * Reads the target of a request (RFC 9112, section 3.2) and reports its fault instead of throwing. An address that can't be
 * decoded, or contains a NUL, is the caller's fault: Next and PostgreSQL would report it as their own.
 */
export function readTarget(sent: string | undefined): Target {
  const url = toOriginForm(sent ?? '')
  const path = url.split(/[?#]/, 1)[0] ?? ''
  return { url, path, fault: findFault({ url, path }) }
}

/** `GET http://host/path`, the form for proxies, is the same as `GET /path`. */
function toOriginForm(sent: string): string {
  if (!/^https?:\/\//i.test(sent)) return sent
  const url = URL.parse(sent)
  return url ? url.pathname + url.search : sent
}

function findFault({ url, path }: { url: string; path: string }): TargetFault | null {
  if (url === '*') return 'asterisk'
  if (!path.startsWith('/') || url.includes('%00') || !isDecodable(path)) return 'unreadable'
  // A path of the lake may have the ids of many documents.
  return path.length > pathBytesMax && !path.startsWith('/lake/') ? 'too-long' : null
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

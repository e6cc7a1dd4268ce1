/** Bytes of a path, as it is sent. The longest address that the site gives anything is a fraction of it. */
const pathBytesMax = 2_048

/** Faults of a request's target, answered before any page or file is looked up. */
export type TargetFault = 'asterisk' | 'unreadable' | 'too-long'

export interface Target {
  /** In origin form: path and query. */
  url: string
  path: string
  fault: TargetFault | null
}

/**
 * Reads the target of a request (RFC 9112, section 3.2). A path that cannot be decoded, or has a NUL, is the
 * caller's fault (400): Next and PostgreSQL would report it as their own.
 */
export function readTarget(sent: string | undefined): Target {
  const url = toOriginForm(sent ?? '')
  const path = url.split(/[?#]/, 1)[0] ?? ''
  return { url, path, fault: findFault({ url, path }) }
}

/** `GET http://host/path`, as a proxy is asked, is the same as `GET /path`. */
function toOriginForm(sent: string): string {
  if (!/^https?:\/\//i.test(sent)) return sent
  const url = URL.parse(sent)
  return url ? url.pathname + url.search : sent
}

function findFault({ url, path }: { url: string; path: string }): TargetFault | null {
  if (url === '*') return 'asterisk'
  if (!path.startsWith('/') || url.includes('%00') || !isDecodable(path)) return 'unreadable'
  // The lake is asked for many documents by their ids at once.
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

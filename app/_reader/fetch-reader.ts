import type { Role } from '#lib/auth/roles.ts'
import type { CommentDto } from '#lib/comments/dto.ts'

/** The viewer and their own data for this page. */
export interface Reader {
  /** Null for anonymous readers. */
  viewer: { id: string; name: string | null; email: string; role: Role } | null
  /** The reader's own held comments under the article. */
  held: CommentDto[]
  /** Ids of the reader's own published comments. */
  own: string[]
}

export const nobody: Reader = { viewer: null, held: [], own: [] }

/** The element with the id of the discussed post in `data-post`. */
const discussionSelector = '[data-post]'

/**
 * Asks only if the browser has the cookie that hints at a session (lib/auth/README.md). Rejects without an answer.
 */
export async function fetchReader(signal: AbortSignal): Promise<Reader> {
  if (!hasHint(document.cookie)) return nobody
  const post = document.querySelector<HTMLElement>(discussionSelector)?.dataset['post']
  const query = post === undefined ? '' : `?post=${encodeURIComponent(post)}`
  const answer = await fetch(`/api/viewer${query}`, { signal, cache: 'no-store' })
  return answer.ok ? ((await answer.json()) as Reader) : nobody
}

/** The hint cookie is set and removed together with the session cookie, and scripts can read it. */
export function hasHint(cookies: string): boolean {
  return /(?:^|; )io-signed-in=1(?:;|$)/.test(cookies)
}

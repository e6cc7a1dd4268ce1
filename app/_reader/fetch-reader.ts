import type { Role } from '#lib/auth/roles.ts'
import type { CommentDto } from '#lib/comments/dto.ts'

/** Who reads, and what they alone see on this page. */
export interface Reader {
  /** Null for someone not signed in. */
  viewer: { id: string; name: string | null; email: string; role: Role } | null
  /** The reader's own comments under the article that wait for a moderator. */
  held: CommentDto[]
  /** Ids of those that are published. */
  own: string[]
}

export const nobody: Reader = { viewer: null, held: [], own: [] }

/** Where a page names the article whose discussion it holds: `data-post` with the id of its document. */
const discussionSelector = '[data-post]'

/** Asks only when the browser holds the hint of a session (lib/auth/README.md). Rejects when there is no answer. */
export async function fetchReader(signal: AbortSignal): Promise<Reader> {
  if (!hasHint(document.cookie)) return nobody
  const post = document.querySelector<HTMLElement>(discussionSelector)?.dataset['post']
  const query = post === undefined ? '' : `?post=${encodeURIComponent(post)}`
  const answer = await fetch(`/api/viewer${query}`, { signal, cache: 'no-store' })
  return answer.ok ? ((await answer.json()) as Reader) : nobody
}

/** Written and taken away together with the session, and readable here. */
export function hasHint(cookies: string): boolean {
  return /(?:^|; )io-signed-in=1(?:;|$)/.test(cookies)
}

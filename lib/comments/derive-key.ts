import { createHash } from 'node:crypto'
import { makeDerivedId } from '#lib/ids.ts'
import { hourMs } from '#lib/time.ts'
import { normalizeBody } from './comment.ts'

/**
 * The idempotency key for a form without one: without script, a cached page cannot give each reader their own. The same
 * words by the same writer in the same place within the same clock hour are then one comment.
 */
export function deriveKey(
  { writer, post, parentId, body }: { writer: string; post: string; parentId?: string | null; body: string },
  now: Date,
): string {
  const hour = Math.floor(now.getTime() / hourMs)
  const parts = [writer, post, parentId ?? '', normalizeBody(body), hour]
  return makeDerivedId(createHash('sha256').update(JSON.stringify(parts)).digest())
}

import { createHash } from 'node:crypto'
import { makeDerivedId } from '#lib/ids.ts'
import { hourMs } from '#lib/time.ts'
import { normalizeBody } from './comment.ts'

/**
 * The idempotency key of a form that came without one: with no script a cached page cannot give each reader their own.
 * The same words by the same person in the same place within an hour are then one comment.
 */
export function deriveKey(
  { writer, post, parentId, body }: { writer: string; post: string; parentId?: string | null; body: string },
  now: Date,
): string {
  const hour = Math.floor(now.getTime() / hourMs)
  const parts = [writer, post, parentId ?? '', normalizeBody(body), hour]
  return makeDerivedId(createHash('sha256').update(JSON.stringify(parts)).digest())
}

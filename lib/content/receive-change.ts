import { z } from 'zod'
import { documentTag, documentTypeTag } from '../cache-tags.ts'
import type { Db } from '../db.ts'
import type { Clock } from '../time.ts'
import { planPublication } from './plan-publication.ts'
import { rememberAddress } from './remember-address.ts'

/** Longer slugs, which clients other than the Studio can write, count as none. */
const slugLengthMax = 1_000

/** Without NUL, which PostgreSQL does not store. */
const text = (lengthMax: number) =>
  z
    .string()
    .max(lengthMax)
    .regex(/^[^\0]*$/)

/** An invalid slug counts as none: pages with the document must expire all the same. */
const slug = text(slugLengthMax).nullable().catch(null)

/** A time with its zone, as the queries read it; null for anything else, which never makes a post public. */
const moment = z.iso
  .datetime({ offset: true })
  .transform((time) => new Date(time))
  .refine((date) => date.getUTCFullYear() > 0 && date.getUTCFullYear() < 10_000)
  .nullable()
  .catch(null)

/** The projection of a changed document that the Content Lake sends; the webhook of the hosted service has the same. */
const changeSchema = z.object({
  _id: text(200).min(1),
  _type: text(100).min(1),
  slug,
  /** The slug before the change. */
  slugBefore: slug,
  /** The time from which readers see a post. */
  publishedAt: moment,
  operation: z.enum(['create', 'update', 'delete']).optional().catch(undefined),
})

export interface ReceiveDeps {
  db: Db
  clock: Clock
  /** Expires everything cached so far with one of these tags. */
  expire: (tags: readonly string[]) => void | Promise<void>
}

/** The expired tags, or the reason why the change was skipped. */
export type Received = { expired: string[] } | { passedOver: string }

export interface ReceivedCall {
  body: string
  /** Time of the change, from the lake's header (ISO 8601); null counts as now. */
  changedAt: string | null
}

/**
 * Carries out the consequences of a changed document; the lake calls it for each change. A repeated or late call does no
 * harm. An unusable change is skipped, not refused: the lake would send it for ever, and hold up later changes.
 */
export async function receiveChange({ body, changedAt }: ReceivedCall, deps: ReceiveDeps): Promise<Received> {
  const result = changeSchema.safeParse(parseJson(body))
  if (!result.success) return { passedOver: z.prettifyError(result.error) }
  const { _id, _type, operation, ...change } = result.data
  // For a deleted document, the lake sends its last slug.
  const after = operation === 'delete' ? null : change.slug
  await rememberAddress({ documentId: _id, type: _type, before: change.slugBefore, after }, deps)
  // No page shows a post without a slug or with a private id.
  const isShown = after !== null && !_id.includes('.')
  const publishedAt = isShown ? change.publishedAt : null
  const at = moment.parse(changedAt) ?? deps.clock.now()
  if (_type === 'post') await planPublication({ postId: _id, publishedAt, changedAt: at }, deps)
  const expired = [documentTag(_id), documentTypeTag(_type)]
  await deps.expire(expired)
  return { expired }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

import { z } from 'zod'
import { documentTag, documentTypeTag } from '../cache-tags.ts'
import type { Db } from '../db.ts'
import type { Clock } from '../time.ts'
import { planPublication } from './plan-publication.ts'
import { rememberAddress } from './remember-address.ts'

/** Another client than the Studio may write a longer slug, which counts as none. */
const slugLengthMax = 1_000

/** PostgreSQL takes no text with a NUL. */
const text = (lengthMax: number) =>
  z
    .string()
    .max(lengthMax)
    .regex(/^[^\0]*$/)

/** An address that can't be one counts as none: what shows the document has changed all the same. */
const slug = text(slugLengthMax).nullable().catch(null)

/** A moment as the queries take it, with its zone; anything else never makes a post public. */
const moment = z.iso
  .datetime({ offset: true })
  .transform((time) => new Date(time))
  .refine((date) => date.getUTCFullYear() > 0 && date.getUTCFullYear() < 10_000)
  .nullable()
  .catch(null)

/** What the Content Lake sends of a changed document; the hosted service's webhook is set to the same projection. */
const changeSchema = z.object({
  _id: text(200).min(1),
  _type: text(100).min(1),
  slug,
  /** The address before the change. */
  slugBefore: slug,
  /** From when on readers see a post. */
  publishedAt: moment,
  operation: z.enum(['create', 'update', 'delete']).optional().catch(undefined),
})

export interface ReceiveDeps {
  db: Db
  clock: Clock
  /** From now on nothing counts that was read before and carries one of these tags. */
  expire: (tags: readonly string[]) => void | Promise<void>
}

/** The tags that have expired, or why the change says nothing to the site. */
export type Received = { expired: string[] } | { passedOver: string }

export interface ReceivedCall {
  body: string
  /** When the lake was changed, as its header says; now, where it says nothing. */
  changedAt: string | null
}

/**
 * Does what follows from a change of a document, once for each call of the lake. A call that is repeated or late does no
 * harm. A change that the site can't use is passed over and not refused: the lake would send it for ever, and every later
 * change of the document after it.
 */
export async function receiveChange({ body, changedAt }: ReceivedCall, deps: ReceiveDeps): Promise<Received> {
  const result = changeSchema.safeParse(parseJson(body))
  if (!result.success) return { passedOver: z.prettifyError(result.error) }
  const { _id, _type, operation, ...change } = result.data
  // Of what was deleted the lake tells the address that it had.
  const after = operation === 'delete' ? null : change.slug
  await rememberAddress({ documentId: _id, type: _type, before: change.slugBefore, after }, deps)
  // A post without an address, or with a private id, is shown nowhere.
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

import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { revalidateTag } from 'next/cache'
import { z } from 'zod'
import { documentTag, documentTypeTag } from '#lib/cache-tags.ts'
import { rememberAddress } from '#lib/content/remember-address.ts'
import type { AddressChange } from '#lib/content/remember-address.ts'
import { getContentDeps } from '#lib/content/wiring.ts'
import { getEnv } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { readText } from '../_body.ts'
import { callersFault, problemResponse } from '../_problem.ts'
import { methodsOf } from '../_methods.ts'

const bodyBytesMax = 64 * 1024

const slug = z.string().max(1_000).nullish().default(null)

/** What the Content Lake sends of a changed document; the hosted service's webhook is set to the same projection. */
const changeSchema = z.object({
  _id: z.string().min(1).max(200),
  _type: z.string().min(1).max(100),
  slug,
  /** The address before the change. */
  slugBefore: slug,
  operation: z.enum(['create', 'update', 'delete']).optional(),
})

type Change = z.infer<typeof changeSchema>

async function readChange(request: Request) {
  const body = await readText({ request, bytesMax: bodyBytesMax })
  const signature = request.headers.get(SIGNATURE_HEADER_NAME) ?? ''
  const valid = body !== '' && (await isValidSignature(body, signature, getEnv().SANITY_WEBHOOK_SECRET))
  if (!valid) throw new AppError('request/bad-signature')
  return changeSchema.parse(JSON.parse(body))
}

function toAddressChange({ _id, _type, slug, slugBefore, operation }: Change): AddressChange {
  // Of what was deleted the lake tells the address that it had.
  const after = operation === 'delete' ? null : slug
  return { documentId: _id, type: _type, before: slugBefore, after }
}

/**
 * Called by the Content Lake after each transaction, once for each changed document: whatever shows it, or lists its
 * kind, is rendered anew at its next request, and an address that was left leads to the new one. A call that is repeated
 * or late does no harm.
 * https://www.sanity.io/docs/content-lake/webhooks
 */
async function receiveChange(request: Request): Promise<Response> {
  try {
    const change = await readChange(request)
    await rememberAddress(toAddressChange(change), getContentDeps())
    const tags = [documentTag(change._id), documentTypeTag(change._type)]
    for (const tag of tags) revalidateTag(tag, { expire: 0 })
    return Response.json({ expired: tags })
  } catch (error) {
    const fault = callersFault(error)
    if (fault) return problemResponse(fault)
    throw error
  }
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ POST: receiveChange })

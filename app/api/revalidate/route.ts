import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { receiveChange } from '#lib/content/receive-change.ts'
import type { Received } from '#lib/content/receive-change.ts'
import { getContentDeps } from '#lib/content/wiring.ts'
import { getEnv } from '#lib/env.ts'
import { AppError, isAppError } from '#lib/errors.ts'
import { createLogger } from '#lib/log.ts'
import { readText } from '../_body.ts'
import { methodsOf } from '../_methods.ts'
import { callersFault, problemResponse } from '../_problem.ts'

/** The lake sends up to four addresses and one date of a document. */
const bodyBytesMax = 1024 * 1024

async function readChange(request: Request): Promise<Received> {
  const body = await readText({ request, bytesMax: bodyBytesMax })
  const signature = request.headers.get(SIGNATURE_HEADER_NAME) ?? ''
  const isSigned = body !== '' && (await isValidSignature(body, signature, getEnv().SANITY_WEBHOOK_SECRET))
  if (!isSigned) throw new AppError('request/bad-signature')
  const changedAt = request.headers.get('sanity-transaction-time')
  return receiveChange({ body, changedAt }, getContentDeps())
}

/** A change that is too large is skipped like other unusable ones: a refusal would repeat it for ever. */
function passOverTooLarge(error: unknown): Received {
  if (isAppError(error) && error.code === 'request/too-large') return { passedOver: error.message }
  throw error
}

/**
 * The Content Lake calls this once for each changed document of a transaction.
 * https://www.sanity.io/docs/content-lake/webhooks
 */
async function hear(request: Request): Promise<Response> {
  try {
    const received = await readChange(request).catch(passOverTooLarge)
    if ('passedOver' in received)
      createLogger('content', getEnv().LOG_LEVEL).warn(received, 'a change of content was skipped')
    return Response.json(received)
  } catch (error) {
    const fault = callersFault(error)
    if (fault) return problemResponse(fault)
    throw error
  }
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ POST: hear })

import http from 'node:http'
import https from 'node:https'
import type { Webhook } from '../engine/webhook.ts'
import { signWebhook } from '../wire/sign-webhook.ts'
import { isPrivateAddress, lookupPublic, PrivateAddressError } from './public-lookup.ts'
import type { Delivery } from './webhook-outbox.ts'

const timeoutMs = 10_000

export interface WebhookTry {
  webhook: Webhook
  delivery: Delivery
  projectId: string
  now: Date
  signal: AbortSignal
  /** Whether private addresses are allowed: for webhooks of the configuration and calls of the site. */
  mayBePrivate: boolean
}

/**
 * Calls the webhook and returns the status, without following redirects. `fetch` would not do: it sends no body with
 * GET.
 *
 * @throws when no answer comes in time, PrivateAddressError
 */
export async function callWebhook({ signal, mayBePrivate, ...call }: WebhookTry): Promise<number> {
  const { url, httpMethod } = call.webhook
  if (!mayBePrivate && isPrivateAddress(new URL(url).hostname)) throw new PrivateAddressError()
  const client = url.startsWith('https:') ? https : http
  const { body } = call.delivery
  const options = {
    method: httpMethod,
    headers: { ...headersOf(call), 'content-length': Buffer.byteLength(body) },
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    ...(mayBePrivate ? {} : { lookup: lookupPublic }),
  }
  return new Promise((resolve, reject) => {
    const request = client.request(url, options, (response) => {
      // The body of the answer is ignored; the signal ends one that never ends.
      response.on('error', () => undefined)
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** https://www.sanity.io/docs/content-lake/webhook-best-practices */
function headersOf({ webhook, delivery, projectId, now }: Omit<WebhookTry, 'signal' | 'mayBePrivate'>) {
  const { id, body, dataset, transactionId, documentId, operation, createdAt } = delivery
  return {
    'user-agent': 'Industrially-Organized-Lake',
    ...webhook.headers,
    'content-type': 'application/json',
    'idempotency-key': `${transactionId}-${id}`,
    'sanity-project-id': projectId,
    'sanity-dataset': dataset,
    'sanity-document-id': documentId,
    'sanity-operation': operation,
    'sanity-transaction-id': transactionId,
    'sanity-transaction-time': createdAt.toISOString(),
    'sanity-webhook-id': webhook.id,
    ...(webhook.secret === null
      ? {}
      : { 'sanity-webhook-signature': signWebhook({ body, secret: webhook.secret, timeMs: now.getTime() }) }),
  }
}

import { randomBytes } from 'node:crypto'
import { isRecord } from '../engine/document.ts'
import type { KeptWebhook } from '../store/webhook-store.ts'
import { httpFault, permissionMissing } from '../wire/errors.ts'
import { readJson } from '../wire/read-body.ts'
import { newWebhookSchema, webhookFaults } from '../wire/webhook-request.ts'
import type { LakeContext } from './context.ts'
import { assertKnown } from './identity.ts'

const bodyBytesMax = 64 * 1024
const webhookCountMax = 50

interface WebhooksRequest {
  request: Request
  projectId: string
}

type WebhookRequest = WebhooksRequest & { id: string }

/** `GET hooks/projects/<id>`: the webhooks made through this API, without those of the configuration. */
export async function answerWebhooks(context: LakeContext, asked: WebhooksRequest): Promise<Response> {
  await assertManager(context, asked)
  return Response.json(context.webhooks.list().map((webhook) => present({ webhook, context })))
}

/** `POST hooks/projects/<id>` */
export async function answerNewWebhook(context: LakeContext, asked: WebhooksRequest): Promise<Response> {
  await assertManager(context, asked)
  const given = parseNew(await readJson({ request: asked.request, lengthMax: bodyBytesMax }))
  if (context.webhooks.list().length >= webhookCountMax) {
    throw httpFault(400, `There are ${String(webhookCountMax)} webhooks, and can be no more`)
  }
  const webhook = { ...given, id: randomBytes(8).toString('hex'), createdAt: context.clock.now() }
  return Response.json(await save({ webhook, context }), { status: 201 })
}

/** `GET hooks/projects/<id>/<webhook>` */
export async function answerWebhook(context: LakeContext, asked: WebhookRequest): Promise<Response> {
  await assertManager(context, asked)
  return Response.json(present({ webhook: getWebhook(context, asked), context }))
}

/** `PATCH hooks/projects/<id>/<webhook>`: omitted fields stay. */
export async function answerPatchWebhook(context: LakeContext, asked: WebhookRequest): Promise<Response> {
  await assertManager(context, asked)
  const { id, createdAt, isPersistent: _, ...current } = getWebhook(context, asked)
  const patch = await readJson({ request: asked.request, lengthMax: bodyBytesMax })
  if (!isRecord(patch)) throw httpFault(400, 'Invalid webhook: the body must be an object')
  const webhook = { ...parseNew({ ...current, ...patch }), id, createdAt }
  return Response.json(await save({ webhook, context }))
}

/** `DELETE hooks/projects/<id>/<webhook>`: also deletes its waiting calls. */
export async function answerDeleteWebhook(context: LakeContext, asked: WebhookRequest): Promise<Response> {
  await assertManager(context, asked)
  await context.webhooks.delete(getWebhook(context, asked).id)
  return new Response(null, { status: 204 })
}

/** @throws LakeError 400 with all faults */
function parseNew(given: unknown) {
  const result = newWebhookSchema.safeParse(given)
  if (result.success) return result.data
  throw httpFault(400, `Invalid webhook: ${webhookFaults(result.error)}`)
}

type Given = Omit<KeptWebhook, 'isPersistent'> & { type?: 'document' | undefined }

async function save({ webhook: { type: _, ...given }, context }: { webhook: Given; context: LakeContext }) {
  // Calls that are repeated for ever could fill the database, so only the configuration allows them.
  const webhook = { ...given, isPersistent: false }
  await context.webhooks.save(webhook)
  return present({ webhook, context })
}

/** In the hosted service's form, without the secret. */
function present({ webhook, context }: { webhook: KeptWebhook; context: LakeContext }) {
  const { secret, isPersistent: _, ...shown } = webhook
  return {
    type: 'document',
    projectId: context.projectId,
    ...shown,
    isDisabled: false,
    hasSecret: secret !== null,
    deletedAt: null,
  }
}

/** @throws LakeError 404 */
function getWebhook(context: LakeContext, { id }: WebhookRequest): KeptWebhook {
  const webhook = context.webhooks.find(id)
  if (!webhook) throw httpFault(404, `Webhook "${id}" not found`)
  return webhook
}

/**
 * A webhook can send content to any address, so an editor's role does not suffice. @throws LakeError 401, 403, 404
 */
async function assertManager(context: LakeContext, { request, projectId }: WebhooksRequest) {
  const identity = await context.identify(request)
  assertKnown(identity)
  if (identity.person?.role !== 'administrator') throw permissionMissing('manage')
  if (projectId !== context.projectId) throw httpFault(404, `Project "${projectId}" not found`)
}

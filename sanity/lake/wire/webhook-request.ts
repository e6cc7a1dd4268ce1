import { z } from 'zod'
import { QueryParseError } from '../engine/parse-query.ts'
import { parseRule } from '../engine/webhook-rule.ts'
import type { Webhook } from '../engine/webhook.ts'

const rule = z.strictObject({
  on: z.array(z.enum(['create', 'update', 'delete'])).min(1),
  filter: groq('filter'),
  projection: groq('projection'),
})

const headers = z
  .record(
    z.string().regex(/^[\w!#$%&'*+.^`|~-]{1,100}$/, 'is no name of a header'),
    z.string().regex(/^[\t\x20-\x7e]{0,4096}$/, 'is no value of a header'),
  )
  .refine((given) => !Object.keys(given).some((name) => reservedHeader.test(name)), {
    error: 'Headers that the service itself sets (host, content-*, idempotency-key, sanity-*) can not be set',
  })

const reservedHeader =
  /^(host|connection|content-(length|type)|transfer-encoding|expect|upgrade|trailer|te|idempotency-key|sanity-.*)$/i

const fields = {
  type: z.literal('document').optional(),
  name: z.string().trim().min(1).max(100),
  description: z.string().max(1024).nullable(),
  url: z.url({ protocol: /^https?$/, error: 'must be an http: or https: address' }).max(2048),
  dataset: z.string().regex(/^([a-z0-9][a-z0-9_-]{0,63}|\*)$/, 'must be the name of a dataset, or *'),
  rule,
  httpMethod: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  headers,
  secret: z.string().min(1).max(512).nullable(),
  includeDrafts: z.boolean(),
  includeAllVersions: z.boolean(),
  isDisabledByUser: z.boolean(),
  apiVersion: z.string().regex(/^v\d{4}-\d{2}-\d{2}$/, 'must be a version of the API, as v2025-02-19'),
}

/** The body of `POST hooks/projects/<id>`. https://www.sanity.io/docs/http-reference/webhooks */
export const newWebhookSchema = z.strictObject({
  ...fields,
  description: fields.description.default(null),
  dataset: fields.dataset.default('*'),
  httpMethod: fields.httpMethod.default('POST'),
  headers: headers.default({}),
  secret: fields.secret.default(null),
  includeDrafts: fields.includeDrafts.default(false),
  includeAllVersions: fields.includeAllVersions.default(false),
  isDisabledByUser: fields.isDisabledByUser.default(false),
  apiVersion: fields.apiVersion.default('v2025-02-19'),
})

/** Webhooks of the configuration: the API's form plus `isPersistent` and an optional id, by default the name. */
const configuredSchema = z.array(
  newWebhookSchema.extend({
    id: z
      .string()
      .regex(/^[\w-]{1,64}$/, 'must be of letters, digits, _ and -')
      .optional(),
    isPersistent: z.boolean().default(false),
  }),
)

/** @throws Error that names all faults */
export function parseWebhooks(json: string): Webhook[] {
  const result = configuredSchema.safeParse(readList(json))
  if (!result.success) throw new Error(webhookFaults(result.error))
  const webhooks = result.data.map(({ type: _, ...given }) => ({
    ...given,
    id: given.id ?? idOf(given.name),
  }))
  const repeated = webhooks.find(({ id }, index) => webhooks.findIndex((other) => other.id === id) !== index)
  if (repeated) throw new Error(`two webhooks have the id ${repeated.id}`)
  return webhooks
}

function readList(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    // The parser's message would quote the text, which contains secrets.
    throw new Error('is not valid JSON')
  }
}

/** All faults in one line, each with its path. */
export function webhookFaults({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.') || 'webhook'}: ${message}`).join('; ')
}

function idOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\w-]+/g, '-')
    .slice(0, 64)
}

function groq(part: 'filter' | 'projection') {
  return z
    .string()
    .max(10_000)
    .nullable()
    .default(null)
    .transform((text) => (text?.trim() ? text : null))
    .superRefine((text, context) => {
      const fault =
        text === null ? undefined : groqFault({ on: [], filter: null, projection: null, [part]: text })
      if (fault !== undefined) context.addIssue({ code: 'custom', message: fault })
    })
}

function groqFault(asked: Webhook['rule']): string | undefined {
  try {
    parseRule({ ...asked, includeDrafts: false, includeAllVersions: false })
    return undefined
  } catch (error) {
    if (error instanceof QueryParseError) return `${error.message} (at position ${String(error.start)})`
    throw error
  }
}

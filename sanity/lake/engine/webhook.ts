import type { WebhookRule } from './webhook-rule.ts'

export type WebhookMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Whom to tell of which changes, and how. Fields as the hosted service's webhooks have them. */
export interface Webhook {
  id: string
  name: string
  description: string | null
  url: string
  /** `*` for every dataset. */
  dataset: string
  rule: Pick<WebhookRule, 'on' | 'filter' | 'projection'>
  httpMethod: WebhookMethod
  headers: Readonly<Record<string, string>>
  /** Signs the calls; none are signed without. */
  secret: string | null
  includeDrafts: boolean
  includeAllVersions: boolean
  isDisabledByUser: boolean
  apiVersion: string
  /** Calls are made until they are accepted, whatever is answered and however long it takes. Not in the hosted service. */
  isPersistent: boolean
}

/** A call as it is kept until it has arrived. */
export interface WebhookCall {
  webhookId: string
  documentId: string
  operation: 'create' | 'update' | 'delete'
  body: string
}

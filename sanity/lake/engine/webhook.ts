import type { WebhookRule } from './webhook-rule.ts'

export type WebhookMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A webhook, with the fields of the hosted service's. */
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
  /** Signs the calls; without it they are unsigned. */
  secret: string | null
  includeDrafts: boolean
  includeAllVersions: boolean
  isDisabledByUser: boolean
  apiVersion: string
  /** Its calls are given up much later than others: see `isGivenUp`. Not in the hosted service. */
  isPersistent: boolean
}

/** A call that waits in the outbox. */
export interface WebhookCall {
  webhookId: string
  documentId: string
  operation: 'create' | 'update' | 'delete'
  body: string
}

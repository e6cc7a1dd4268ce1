import type pg from 'pg'
import type { Logger } from 'pino'
import type { Clock } from '#lib/time.ts'
import { deadlineAfter } from '../slow/deadline.ts'
import type { PerspectiveViews } from '../engine/perspective.ts'
import type { DocumentChange } from '../engine/transact.ts'
import { eventOf, parseRule, payloadOf } from '../engine/webhook-rule.ts'
import type { ParsedRule } from '../engine/webhook-rule.ts'
import type { Webhook, WebhookCall } from '../engine/webhook.ts'
import { deliverWebhook } from './deliver-webhooks.ts'
import type { WebhookDelivery } from './deliver-webhooks.ts'
import { forgetDeadLetters, forgetOrphans } from './webhook-outbox.ts'
import { deleteWebhook, loadWebhooks, saveWebhook } from './webhook-store.ts'
import type { KeptWebhook } from './webhook-store.ts'

export interface WebhooksDeps {
  pool: pg.Pool
  /** The webhooks of the configuration. */
  configured: readonly Webhook[]
  projectId: string
  /** The owner's origins: all webhooks may call them, even in private networks. */
  ownOrigins: readonly string[]
  clock: Clock
  log: Logger
}

export interface Told {
  dataset: string
  changes: readonly DocumentChange[]
  /** The documents before the changes. */
  views: PerspectiveViews
}

interface Running {
  webhook: Webhook
  rule: ParsedRule
  /** Undefined while the webhook is disabled; its calls wait. */
  delivery: WebhookDelivery | undefined
}

/** A rule runs inside the transaction, while all others wait. */
const ruleTimeMaxMs = 100

/** All webhooks: the calls that each wants, and a separate delivery for each. */
export class Webhooks {
  readonly #deps: WebhooksDeps
  readonly #kept = new Map<string, KeptWebhook>()
  readonly #running = new Map<string, Running>()

  private constructor(deps: WebhooksDeps) {
    this.#deps = deps
  }

  /**
   * Loads the webhooks and starts their deliveries. @throws QueryParseError for a malformed rule of the configuration
   */
  static async open(deps: WebhooksDeps): Promise<Webhooks> {
    const webhooks = new Webhooks(deps)
    const kept = await loadWebhooks(deps.pool)
    await forgetDeadLetters(deps.pool)
    const dropped = await forgetOrphans({
      pool: deps.pool,
      webhookIds: [...deps.configured, ...kept].map(({ id }) => id),
    })
    for (const orphans of dropped) deps.log.warn(orphans, 'calls of a webhook that is no more are dropped')
    for (const webhook of kept) webhooks.#kept.set(webhook.id, webhook)
    for (const webhook of [...kept, ...deps.configured]) webhooks.#run(webhook)
    return webhooks
  }

  /** The webhooks made through the API, oldest first. */
  list(): KeptWebhook[] {
    return [...this.#kept.values()]
  }

  find(id: string): KeptWebhook | undefined {
    return this.#kept.get(id)
  }

  /** Saves a new or changed webhook and restarts its delivery. */
  async save(webhook: KeptWebhook): Promise<void> {
    const { pool } = this.#deps
    await saveWebhook({ pool, webhook })
    this.#kept.set(webhook.id, webhook)
    await this.#running.get(webhook.id)?.delivery?.close()
    this.#run(webhook)
  }

  /** Deletes a webhook and its waiting calls. */
  async delete(id: string): Promise<void> {
    const { pool, configured } = this.#deps
    await deleteWebhook({ pool, id })
    this.#kept.delete(id)
    const running = this.#running.get(id)
    this.#running.delete(id)
    await running?.delivery?.close()
    await forgetOrphans({ pool, webhookIds: [...configured, ...this.#kept.values()].map((one) => one.id) })
  }

  /** The calls for a transaction. A rule that fails is logged and makes no call. */
  async callsOf({ dataset, changes, views }: Told): Promise<WebhookCall[]> {
    const calls: WebhookCall[] = []
    const documents = documentsAfter({ views, changes })
    for (const { webhook, rule } of this.#running.values()) {
      if (webhook.isDisabledByUser || (webhook.dataset !== '*' && webhook.dataset !== dataset)) continue
      for (const change of changes.flatMap(asEvents)) {
        const body = await this.#payloadOf({ webhook, rule, change, documents, dataset })
        if (body === undefined) continue
        calls.push({ webhookId: webhook.id, documentId: change.id, operation: eventOf(change), body })
      }
    }
    return calls
  }

  wake() {
    for (const { delivery } of this.#running.values()) delivery?.wake()
  }

  async close(): Promise<void> {
    await Promise.all([...this.#running.values()].flatMap(({ delivery }) => delivery?.close() ?? []))
  }

  #run(webhook: Webhook) {
    const { pool, projectId, clock, log, ownOrigins, configured } = this.#deps
    const mayBePrivate = configured.includes(webhook) || ownOrigins.includes(new URL(webhook.url).origin)
    const { includeDrafts, includeAllVersions } = webhook
    const rule = parseRule({ ...webhook.rule, includeDrafts, includeAllVersions })
    const delivery = webhook.isDisabledByUser
      ? undefined
      : deliverWebhook({ pool, webhook, projectId, mayBePrivate, clock, log })
    this.#running.set(webhook.id, { webhook, rule, delivery })
  }

  async #payloadOf({ webhook, rule, change, documents, dataset }: Asked): Promise<string | undefined> {
    const { projectId, clock, log } = this.#deps
    try {
      return await payloadOf({
        rule,
        change,
        documents,
        project: { projectId, dataset },
        now: clock.now(),
        tick: deadlineAfter(ruleTimeMaxMs),
      })
    } catch (error) {
      log.error({ err: error, webhook: webhook.name, documentId: change.id }, 'webhook rule failed')
      return undefined
    }
  }
}

interface Asked {
  webhook: Webhook
  rule: ParsedRule
  change: DocumentChange
  documents: ReturnType<typeof documentsAfter>
  dataset: string
}

/** A replacement by another type counts as a deletion and a creation. */
function asEvents(change: DocumentChange): DocumentChange[] {
  const { before, after } = change
  if (!before || !after || before._type === after._type) return [change]
  return [
    { ...change, after: undefined },
    { ...change, before: undefined },
  ]
}

/** The dataset as the changes leave it. */
function documentsAfter({ views, changes }: Pick<Told, 'views' | 'changes'>) {
  const changed = new Map(changes.map(({ id, after }) => [id, after]))
  return {
    get: (id: string) => (changed.has(id) ? changed.get(id) : views.documents.get(id)),
    all: () =>
      [...new Map([...views.documents, ...changed]).values()].filter((document) => document !== undefined),
  }
}

import type { Tx } from '#lib/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { routes } from '#lib/routes.ts'
import type { Decision } from './decision.ts'
import { letterDelayMs } from './state-reasons.ts'

interface Decided {
  decision: Decision
  event: bigint
  /** Slug of the post; null while readers cannot see it. */
  slug: string | null
  at: Date
}

/** Queues what Akismet may be told of a decision, once a key press can no longer undo it. */
export async function queueAkismet({ decision, event, slug, at }: Decided, tx: Tx): Promise<void> {
  if (slug === null || (decision !== 'spam' && decision !== 'publish')) return
  const payload = { event: String(event), path: routes.post(slug) }
  await addJob(tx, { name: 'tell-akismet', payload, runAt: new Date(at.getTime() + letterDelayMs) })
}

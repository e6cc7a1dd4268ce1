import type { Viewer } from '#lib/auth/roles.ts'
import { assertModerator } from './assert-moderator.ts'
import type { ModerationDeps } from './deps.ts'
import type { QueueCountDto } from './dto.ts'
import type { QueueInput } from './input.ts'
import { toFilters } from './list-queue.ts'
import { countMatchRows } from './match-store.ts'
import { isStatusQueue, queues, statusOfQueue } from './queue.ts'

/** How many comments fit a view's filters in each queue, whichever it shows. Throws `auth/sign-in-required` or `auth/forbidden`. */
export async function countMatches(
  { viewer, input }: { viewer: Viewer; input: QueueInput },
  { db, clock }: Pick<ModerationDeps, 'db' | 'clock'>,
): Promise<QueueCountDto[]> {
  assertModerator(viewer)
  const { queue: _, cursor: __, limit: ___, ...filters } = toFilters(input, clock)
  const rows = await countMatchRows(filters, db)
  return queues.map((queue) => {
    const wanted = isStatusQueue(queue) ? statusOfQueue[queue] : null
    const row = rows.find(({ status }) => status === wanted)
    return { queue, count: row?.count ?? 0, oldest: row?.oldest.toISOString() ?? null }
  })
}

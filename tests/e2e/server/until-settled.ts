import { randomUUID } from 'node:crypto'
import { commentsTag } from '#lib/cache-tags.ts'
import { withClient } from '#lib/with-client.ts'
import { countWebhookCalls } from '../../setup/count-webhook-calls.ts'
import type { TestStack } from '../../setup/stack.ts'
import { superuserUrl } from '../../setup/superuser-url.ts'
import { expect } from '../fixtures.ts'

const postId = 'post-management-vs-leadership'

/**
 * Waits until a new product has done what its first content left to do: calls of the lake, jobs, and the pages that
 * expire by both. The site follows expired tags in their order, so a comment that changes last is seen last.
 */
export async function untilSettled(stack: TestStack): Promise<void> {
  const { connectionString, siteUrl } = stack
  await expect.poll(() => countWebhookCalls(superuserUrl(stack))).toBe(0)
  await expect.poll(() => countDueJobs(connectionString)).toBe(0)
  const words = `Settled ${randomUUID()}`
  await withClient({ connectionString }, (client) =>
    client.query(
      `with first as (
         select id from "Comment" where "postId" = $1 and status = 'PUBLISHED' and depth = 0 order by id limit 1
       ), changed as (update "Comment" c set body = $2 from first where c.id = first.id returning c.id)
       insert into "ExpiredTag" (tag) select $3 from changed`,
      [postId, words, commentsTag(postId)],
    ),
  )
  const readPage = async () => (await fetch(`${siteUrl}/post/management-vs-leadership`)).text()
  await expect.poll(readPage).toContain(words)
}

async function countDueJobs(connectionString: string): Promise<number> {
  const { rows } = await withClient({ connectionString }, (client) =>
    client.query<{ n: number }>('select count(*)::int as n from graphile_worker.jobs where run_at <= now()'),
  )
  return rows[0]?.n ?? 0
}

import { createDeadline } from '../engine/guard-query.ts'
import { runQuery } from '../engine/run-query.ts'
import { readQueryRequest } from '../wire/query-request.ts'
import type { LakeContext } from './context.ts'
import { getDataset } from './context.ts'
import { isAnonymous } from './identity.ts'
import type { DatasetRequest } from './request.ts'

/** Runs while all others wait, so it must be short of what anybody would notice as a standstill. */
export const queryTimeMaxMs = 2_000

/** `GET|POST data/query/<dataset>`: `{query?, result, ms, syncTags}`. */
export async function answerQuery(
  context: LakeContext,
  { request, version, dataset }: DatasetRequest,
): Promise<Response> {
  const identity = await context.identify(request)
  const asked = await readQueryRequest({ request, version })
  const views = await getDataset({ context, name: dataset }).open()
  const startMs = performance.now()
  const result = runQuery({
    query: asked.query,
    params: asked.params,
    index: views.view({ perspective: asked.perspective, isPublicOnly: isAnonymous(identity) }),
    identity: identity.id,
    now: context.clock.now(),
    project: { projectId: context.projectId, dataset },
    tick: createDeadline({ deadlineMs: startMs + queryTimeMaxMs, nowMs: () => performance.now() }),
  })
  return Response.json(
    {
      ...(asked.isQueryReturned ? { query: asked.query } : {}),
      result,
      ms: Math.round(performance.now() - startMs),
      syncTags: [syncTagOf(dataset)],
    },
    { headers: { 'cache-control': 'no-store' } },
  )
}

/** One tag for the whole dataset: it expires more than it must, and never less. */
export function syncTagOf(dataset: string): string {
  return `s1:${dataset}`
}

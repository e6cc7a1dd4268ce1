import { parseBounded } from '../engine/bounded-query.ts'
import { QueryTimeoutError } from '../engine/guard-query.ts'
import { deadlineAfter } from '../slow/deadline.ts'
import { runAsked } from '../engine/run-asked.ts'
import type { SlowQuery, WrittenAnswer } from '../slow/job.ts'
import { readQueryRequest } from '../wire/query-request.ts'
import { condensed, syncTagsOf } from '../wire/sync-tags.ts'
import type { LakeContext } from './context.ts'
import { getDataset } from './context.ts'
import { identifyReader, viewFor } from './reader.ts'
import type { DatasetRequest } from './request.ts'

/** A query blocks all other requests while it runs and is written, so slower ones move to another process. */
const quickTimeMaxMs = 150
const quickLengthMax = 8 * 1024 * 1024

/** `GET|POST data/query/<dataset>`: `{query?, result, ms, syncTags}`. */
export async function answerQuery(
  context: LakeContext,
  { request, version, dataset }: DatasetRequest,
): Promise<Response> {
  const identity = await identifyReader(context, request)
  const { query, params, perspective, isQueryReturned, pathStyle } = await readQueryRequest({
    request,
    version,
  })
  const startMs = performance.now()
  const view = viewFor({ context, identity }, perspective)
  const { dependencies, json } = await run(context, {
    dataset,
    query,
    params,
    view,
    identity: identity.id,
    now: context.clock.now(),
    projectId: context.projectId,
    pathStyle,
  })
  const views = await getDataset({ context, name: dataset }).open()
  const syncTags = syncTagsOf({
    dataset,
    dependencies: condensed({ dependencies, index: views.view(view) }),
  })
  const ms = Math.round(performance.now() - startMs)
  const about = { ...(isQueryReturned ? { query } : {}), ms, syncTags }
  // The result is JSON already: both are joined into one object.
  return new Response(`${JSON.stringify(about).slice(0, -1)},${json.slice(1)}`, {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  })
}

/**
 * Runs a query here if its cost is bounded and it is not known to be slow. Other queries, and those that turn out to
 * be slow, run in a process of their own.
 */
async function run(context: LakeContext, asked: SlowQuery): Promise<WrittenAnswer> {
  const views = await getDataset({ context, name: asked.dataset }).open()
  if (context.slowQueries.isKnown(asked.query) || !parseBounded(asked)) return context.slowQueries.run(asked)
  try {
    const { dependencies, ...answer } = runAsked({
      ...asked,
      index: views.view(asked.view),
      project: { projectId: asked.projectId, dataset: asked.dataset },
      tick: deadlineAfter(quickTimeMaxMs),
      resultLengthMax: quickLengthMax,
    })
    return { json: JSON.stringify(answer), dependencies }
  } catch (error) {
    if (error instanceof QueryTimeoutError) return context.slowQueries.run(asked)
    throw error
  }
}

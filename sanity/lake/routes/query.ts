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

/** All others wait while a query runs and is written here, so what takes longer goes on elsewhere. */
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
  // The result is JSON already: one object is made of both.
  return new Response(`${JSON.stringify(about).slice(0, -1)},${json.slice(1)}`, {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  })
}

/**
 * Runs a query at once, as nearly all can be. What may cost more than its text and the documents are long runs apart from
 * the start; what turns out to be slow starts anew there.
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

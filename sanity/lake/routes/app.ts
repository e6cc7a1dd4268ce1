import { Hono } from 'hono'
import type { Context } from 'hono'
import { isDatabaseGone } from '../store/database-gone.ts'
import { assertNoFalseVersion, isApiVersion } from '../wire/api-version.ts'
import { httpFault, toLakeError } from '../wire/errors.ts'
import { answerActions } from './actions.ts'
import type { LakeContext } from './context.ts'
import { allowOrigins, assertOwnHost } from './cross-origin.ts'
import { answerDoc } from './doc.ts'
import { answerFile, answerImage } from './deliver-asset.ts'
import { answerExport } from './export.ts'
import { answerListen } from './listen.ts'
import { answerLive } from './live.ts'
import { answerMutate } from './mutate.ts'
import { answerQuery } from './query.ts'
import type { DatasetRequest } from './request.ts'
import { addStudioRoutes } from './studio.ts'
import { answerUpload } from './upload-asset.ts'
import {
  answerDeleteWebhook,
  answerNewWebhook,
  answerPatchWebhook,
  answerWebhook,
  answerWebhooks,
} from './webhooks.ts'

/** All endpoints. Any other address of the API is answered 501, never wrongly. */
export function createApp(context: LakeContext): Hono {
  const app = new Hono({ getPath })
  const query = (c: Context) => answerQuery(context, datasetRequest(c))
  const asset = (c: Context) => {
    const { projectId = '', dataset = '', file = '' } = c.req.param()
    return { request: c.req.raw, projectId, dataset, file }
  }

  app.use(allowOrigins(context))
  app.use(async (c, next) => {
    if (/%00/.test(c.req.url)) throw httpFault(400, 'An address can not hold the character NUL')
    assertOwnHost({ context, headers: c.req.raw.headers })
    assertNoFalseVersion(c.req.path.split('/')[1] ?? '')
    await next()
  })
  app.get('/images/:projectId/:dataset/:file/:vanity?', (c) => answerImage(context, asset(c)))
  app.get('/files/:projectId/:dataset/:file/:vanity?', (c) => answerFile(context, asset(c)))
  app.get('/:version/ping', () => Response.json({ pong: true }))
  app.get('/:version/data/query/:dataset', query)
  app.post('/:version/data/query/:dataset', query)
  app.get('/:version/data/doc/:dataset/:ids', (c) =>
    answerDoc(context, { ...datasetRequest(c), ids: c.req.param('ids') }),
  )
  app.get('/:version/data/export/:dataset', (c) => answerExport(context, datasetRequest(c)))
  app.post('/:version/data/mutate/:dataset', (c) => answerMutate(context, datasetRequest(c)))
  app.get('/:version/data/listen/:dataset', (c) => answerListen(context, datasetRequest(c)))
  app.get('/:version/data/live/events/:dataset', (c) => answerLive(context, datasetRequest(c)))
  app.post('/:version/data/actions/:dataset', (c) => answerActions(context, datasetRequest(c)))
  app.post('/:version/assets/:kind{images|files}/:dataset', (c) =>
    answerUpload(context, { ...datasetRequest(c), kind: c.req.param('kind') }),
  )

  addStudioRoutes({ app, context })
  addWebhookRoutes({ app, context })

  app.notFound((c) => toResponse(unknownEndpoint(c)))
  app.onError((error) => toResponse(faultOf({ error, context })))
  return app
}

/** The path with one leading slash: `@sanity/migrate` sends two. */
function getPath({ url }: Request): string {
  return new URL(url).pathname.replace(/^\/+/, '/')
}

function addWebhookRoutes({ app, context }: { app: Hono; context: LakeContext }) {
  const asked = (c: Context) => {
    const { version = '', projectId = '', id = '' } = c.req.param()
    if (!isApiVersion(version)) throw httpFault(404, `There is no API version ${version}`)
    return { request: c.req.raw, projectId, id }
  }
  app.get('/:version/hooks/projects/:projectId', (c) => answerWebhooks(context, asked(c)))
  app.post('/:version/hooks/projects/:projectId', (c) => answerNewWebhook(context, asked(c)))
  app.get('/:version/hooks/projects/:projectId/:id', (c) => answerWebhook(context, asked(c)))
  app.patch('/:version/hooks/projects/:projectId/:id', (c) => answerPatchWebhook(context, asked(c)))
  app.delete('/:version/hooks/projects/:projectId/:id', (c) => answerDeleteWebhook(context, asked(c)))
}

/** @throws LakeError 404 */
function datasetRequest(c: Context): DatasetRequest {
  const { version = '', dataset = '' } = c.req.param()
  if (!isApiVersion(version)) throw httpFault(404, `There is no API version ${version}`)
  return { request: c.req.raw, version, dataset }
}

function unknownEndpoint(c: Context) {
  const [version = '', ...path] = c.req.path.slice(1).split('/')
  if (!isApiVersion(version)) return httpFault(404, `Nothing is at ${c.req.path}`)
  return httpFault(501, `The embedded Content Lake does not have ${c.req.method} ${path.join('/')}`)
}

function faultOf({ error, context }: { error: unknown; context: LakeContext }) {
  const fault = toLakeError(error)
  if (fault) return fault
  if (isDatabaseGone(error)) {
    context.log.warn({ err: error }, 'database out of reach')
    return httpFault(503, 'The database is out of reach; try again')
  }
  context.log.error({ err: error }, 'request failed')
  return httpFault(500, 'An internal error occurred')
}

function toResponse({ status, body }: { status: number; body: Readonly<Record<string, unknown>> }): Response {
  const isBusy = status === 429 || status === 503
  const headers = { 'cache-control': 'no-store', ...(isBusy ? { 'retry-after': '2' } : {}) }
  return Response.json(body, { status, headers })
}

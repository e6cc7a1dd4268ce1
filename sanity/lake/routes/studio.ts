import type { Context, Hono } from 'hono'
import { answerCheckCors } from './cross-origin.ts'
import { answerReferences } from './cross-references.ts'
import type { LakeContext } from './context.ts'
import { answerEvents, answerPastDocuments, answerTransactions } from './history.ts'
import { answerAcl, answerApplications, answerDatasets, answerGrants, answerProject } from './project.ts'
import {
  answerAuthId,
  answerKeyValues,
  answerLogout,
  answerMe,
  answerPutKeyValues,
  answerUsers,
} from './users.ts'

/** The Studio's endpoints beside documents: users, permissions, history. */
export function addStudioRoutes({ app, context }: { app: Hono; context: LakeContext }): void {
  const v = '/:version{v[\\dX-]+}'
  app.post(`${v}/auth/logout`, (c) => answerLogout(context, c.req.raw))
  app.get(`${v}/auth/id`, (c) => answerAuthId(context, c.req.raw))
  app.get(`${v}/users/me`, (c) => answerMe(context, c.req.raw))
  app.get(`${v}/users/me/keyvalue`, (c) => answerKeyValues(context, { request: c.req.raw }))
  app.put(`${v}/users/me/keyvalue`, (c) => answerPutKeyValues(context, c.req.raw))
  app.get(`${v}/users/me/keyvalue/:keys`, (c) =>
    answerKeyValues(context, { request: c.req.raw, keys: c.req.param('keys') }),
  )
  app.get(`${v}/users/:ids`, (c) => answerUsers(context, { request: c.req.raw, ids: c.req.param('ids') }))

  const project = (c: Context) => {
    const { projectId = '', dataset = '' } = c.req.param()
    return { request: c.req.raw, projectId, dataset }
  }
  app.get(`${v}/projects/:projectId`, (c) => answerProject(context, project(c)))
  app.get(`${v}/projects/:projectId/grants`, (c) => answerGrants(context, project(c)))
  app.get(`${v}/projects/:projectId/datasets`, (c) => answerDatasets(context, project(c)))
  app.get(`${v}/projects/:projectId/user-applications`, (c) => answerApplications(context, project(c)))
  app.get(`${v}/projects/:projectId/datasets/:dataset/acl`, (c) => answerAcl(context, project(c)))
  app.get(`${v}/data/references/:dataset/documents/:id/to`, (c) =>
    answerReferences(context, { ...project(c), id: c.req.param('id') }),
  )

  const past = (c: Context) => {
    const { dataset = '', ids = '' } = c.req.param()
    return { request: c.req.raw, dataset, ids }
  }
  app.get(`${v}/data/history/:dataset/transactions`, (c) => answerTransactions(context, past(c)))
  app.get(`${v}/data/history/:dataset/transactions/:ids`, (c) => answerTransactions(context, past(c)))
  app.get(`${v}/data/history/:dataset/documents/:ids`, (c) => answerPastDocuments(context, past(c)))
  app.get(`${v}/data/history/:dataset/events/documents/:ids`, (c) => answerEvents(context, past(c)))
  app.get(`${v}/check/cors`, (c) => answerCheckCors(context, c.req.raw))
  app.get(`${v}/data/ping/:dataset`, () => new Response('PONG'))

  // Features of the hosted service alone: the Studio gets empty answers.
  const none: Record<string, unknown> = {
    // No provider: without a session of the site, only a token signs in.
    'auth/providers': { providers: [] },
    features: [],
    'intake/telemetry-status': { status: 'denied' },
    help: { resources: { sectionArray: [] } },
    'journey/:offer': null,
    'schedules/:projectId/:dataset': { schedules: [] },
  }
  for (const [path, body] of Object.entries(none)) {
    app.get(`${v}/${path}`, () => Response.json(body, { headers: { 'cache-control': 'no-store' } }))
  }
}

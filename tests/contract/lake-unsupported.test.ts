import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { useLake, writeToken } from './lake-harness.ts'

const lake = useLake()

/** Endpoints of Sanity's HTTP reference by the names under which the lake's README lists them as not supported. */
const unsupported: Record<string, [method: string, path: string][]> = {
  releases: [['GET', 'data/history/production/events/releases/summer']],
  schedules: [
    ['POST', 'schedules/local/production'],
    ['DELETE', 'schedules/local/production/one'],
  ],
  jobs: [
    ['GET', 'jobs/one'],
    ['GET', 'jobs/one/listen'],
  ],
  'copying datasets': [['PUT', 'projects/local/datasets/production/copy']],
  backups: [
    ['PUT', 'projects/local/datasets/production/settings/backups'],
    ['GET', 'projects/local/datasets/production/backups'],
    ['GET', 'projects/local/datasets/production/backups/one'],
  ],
  'management of projects': [
    ['GET', 'projects'],
    ['POST', 'projects'],
    ['PATCH', 'projects/local'],
    ['DELETE', 'projects/local'],
    ['PUT', 'projects/local/datasets/other'],
    ['PATCH', 'projects/local/datasets/production'],
    ['DELETE', 'projects/local/datasets/production'],
    ['GET', 'projects/local/datasets/production/tags'],
    ['GET', 'projects/local/cors'],
    ['POST', 'projects/local/cors'],
    ['GET', 'projects/local/tokens'],
    ['POST', 'projects/local/tokens'],
    ['GET', 'projects/local/roles'],
    ['GET', 'projects/local/permissions'],
    ['GET', 'projects/local/features'],
    ['GET', 'projects/local/users/one'],
    ['PUT', 'projects/local/invitations'],
  ],
  access: [
    ['GET', 'access/project/local/users'],
    ['GET', 'access/project/local/roles'],
    ['GET', 'organizations'],
    ['GET', 'invitations/project/local'],
  ],
  'settings of indexing': [['GET', 'projects/local/datasets/production/settings/indexing']],
  GraphQL: [['POST', 'graphql/production/default']],
  embeddings: [
    ['GET', 'embeddings-index/production'],
    ['POST', 'embeddings-index/query/production/one'],
    ['GET', 'projects/local/datasets/production/settings/embeddings'],
  ],
  'agent actions': [
    ['POST', 'agent/action/generate/production'],
    ['POST', 'agent/action/transform/production'],
    ['POST', 'agent/action/translate/production'],
    ['POST', 'agent/action/prompt/production'],
    ['POST', 'agent/action/patch/production'],
  ],
  'media libraries': [
    ['GET', 'media-libraries'],
    ['POST', 'media-libraries/one/upload'],
  ],
  functions: [['POST', 'functions/production/one']],
  'addon datasets': [['POST', 'comments/production/setup']],
  activity: [['GET', 'activity/feed']],
}

const ask = (method: string, address: string) =>
  fetch(`${lake.url}/v2025-02-19/${address}`, {
    method,
    headers: { authorization: `Bearer ${writeToken}`, 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { body: '{}' }),
  })

describe.each(Object.entries(unsupported))('%s: 501 with a sentence', (_, endpoints) => {
  test.each(endpoints)('%s %s', async (method, address) => {
    const response = await ask(method, address)
    expect(response.status).toBe(501)
    expect(await response.json()).toEqual({
      statusCode: 501,
      error: 'Not Implemented',
      message: `The embedded Content Lake does not have ${method} ${address}`,
    })
  })
})

test('the lake’s README lists the unsupported parts by the same names', async () => {
  const readme = await readFile(path.resolve(import.meta.dirname, '../../sanity/lake/README.md'), 'utf8')
  const listed = [...readme.matchAll(/^\| ([^|`]+?) +\| not supported/gm)].map(([, name]) => name)
  expect(listed).toEqual(Object.keys(unsupported))
})

const refusals = [
  { what: 'the plan of a query', address: 'data/query/production?query=*&explain=true' },
  {
    what: 'forgetting a document’s history with an action',
    address: 'data/actions/production',
    body: {
      actions: [{ actionType: 'sanity.action.document.delete', publishedId: 'kept', purge: true }],
    },
  },
  {
    what: 'forgetting a document’s history with a mutation',
    address: 'data/mutate/production',
    body: { mutations: [{ delete: { id: 'kept', purge: true } }] },
  },
  {
    what: 'an action of a release',
    address: 'data/actions/production',
    body: { actions: [{ actionType: 'sanity.action.release.create', releaseId: 'summer' }] },
  },
]
test.each(refusals)('$what is refused, not ignored', async ({ address, body }) => {
  await lake.client().createOrReplace({ _id: 'kept', _type: 'post' })
  const response = await fetch(`${lake.url}/v2025-02-19/${address}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${writeToken}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  expect(response.status).toBe(501)
  expect(await response.json()).toMatchObject({ message: expect.stringContaining('does not') })
  expect(await lake.client().getDocument('kept')).toBeDefined()
})

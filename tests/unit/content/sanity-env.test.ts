import { expect, test } from 'vitest'
import { getSanityEnv, listSanityFaults } from '#sanity/env.ts'

const hosted = {
  SANITY_PROJECT_ID: 'abc123de',
  SANITY_API_READ_TOKEN: 'a-token',
  SANITY_WEBHOOK_SECRET: 'a-secret-of-the-webhook',
}
const read = (source: Record<string, string>) => getSanityEnv(source as NodeJS.ProcessEnv)
const faultsOf = (source: Record<string, string>) => listSanityFaults(source as NodeJS.ProcessEnv)

test.each([{}, { SANITY_PROJECT_ID: ' ', SANITY_DATASET: '' }, { SANITY_PROJECT_ID: 'local' }])(
  'without a project content comes from the embedded lake: %o',
  (source) => {
    expect(read({ ...source, LAKE_URL: 'http://127.0.0.1:4444' })).toMatchObject({
      projectId: 'local',
      dataset: 'production',
      lakeUrl: 'http://127.0.0.1:4444',
      apiHost: undefined,
    })
  },
)

test('with a project the embedded lake is never used, whatever else is set', () => {
  expect(read({ ...hosted, SANITY_DATASET: 'blog_2', LAKE_URL: 'http://127.0.0.1:4444' })).toMatchObject({
    projectId: 'abc123de',
    dataset: 'blog_2',
    readToken: 'a-token',
    lakeUrl: undefined,
    apiHost: undefined,
  })
})

test('the trailing slash of another host is removed', () => {
  expect(read({ ...hosted, SANITY_API_HOST: 'https://content.example.com/lake/' }).apiHost).toBe(
    'https://content.example.com/lake',
  )
})

test('all wrong and missing variables are named at once, with remedies and without values', () => {
  const source = {
    SANITY_PROJECT_ID: 'My Project',
    SANITY_DATASET: 'Production',
    SANITY_API_HOST: 'content.example.com',
    SANITY_WEBHOOK_SECRET: 'too-short',
  }
  expect(faultsOf(source).map((fault) => fault.replace(/:.*/, ''))).toEqual([
    'SANITY_PROJECT_ID',
    'SANITY_DATASET',
    'SANITY_WEBHOOK_SECRET',
    'SANITY_API_HOST',
    'SANITY_API_READ_TOKEN',
  ])
  expect(faultsOf(source).join()).not.toMatch(/My Project|too-short/)
  expect(() => read(source)).toThrow(/SANITY_DATASET.*[\s\S]*SANITY_API_READ_TOKEN.*Viewer/)
})

test('without token and secret the error says where to make them', () => {
  expect(faultsOf({ SANITY_PROJECT_ID: 'abc123de' })).toEqual([
    expect.stringMatching(/^SANITY_API_READ_TOKEN: missing.*role Viewer/),
    expect.stringMatching(/^SANITY_WEBHOOK_SECRET: missing.*webhook/),
  ])
})

test.each(['https://a.example?x=1', 'https://a.example#x', 'ftp://a.example', 'a.example'])(
  '%s is refused as the host of the API',
  (host) => {
    expect(faultsOf({ ...hosted, SANITY_API_HOST: host })).toHaveLength(1)
  },
)

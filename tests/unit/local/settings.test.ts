import { expect, test } from 'vitest'
import { readSettings } from '#lib/local/settings.ts'
import { isLoopback } from '#lib/web/loopback.ts'
import { makeEnvironment } from '#lib/local/run/stack-environment.ts'

const read = (source: Record<string, string>) =>
  readSettings({ source: source as NodeJS.ProcessEnv, root: '/repo' })

test('without variables the product is for this machine only, all is embedded, and data is in .data', () => {
  expect(read({})).toEqual({
    port: undefined,
    host: '127.0.0.1',
    siteUrl: undefined,
    databaseUrl: undefined,
    dataDir: '/repo/.data',
    mailIsConfigured: false,
    lakeIsEmbedded: true,
  })
})

test('an empty variable counts as not set', () => {
  expect(read({ PORT: '', HOST: '', SITE_URL: '', DATABASE_URL: ' ', SMTP_URL: '' })).toEqual(read({}))
})

test.each(['0.0.0.0', '::', '192.168.0.7', 'blog.example.com', '127.0.0.1.example.com'])(
  'without mail, HOST=%s is refused and the reason names SMTP_URL',
  (host) => {
    expect(() => read({ HOST: host })).toThrow(/SMTP_URL.*dev\/mailbox/)
  },
)

test.each(['https://blog.example.com', 'http://192.168.0.7:3000', 'http://localhost.example.com'])(
  'without mail, SITE_URL=%s is refused',
  (siteUrl) => {
    expect(() => read({ SITE_URL: siteUrl })).toThrow(/SMTP_URL/)
  },
)

test.each(['http://localhost:3000', 'http://127.0.0.1:8080', 'http://[::1]:3000', 'http://blog.localhost'])(
  'without mail, SITE_URL=%s is accepted, since it is this machine',
  (siteUrl) => {
    expect(read({ SITE_URL: `${siteUrl}/` }).siteUrl).toBe(siteUrl)
  },
)

test('with mail the site may be public, on every address', () => {
  const settings = read({
    SMTP_URL: 'smtp://mail.example.com',
    MAIL_FROM: 'post@example.com',
    SITE_URL: 'https://blog.example.com',
  })
  expect(settings).toMatchObject({
    mailIsConfigured: true,
    host: undefined,
    siteUrl: 'https://blog.example.com',
  })
})

test('a mail server without MAIL_FROM is refused, with the reason', () => {
  expect(() => read({ SMTP_URL: 'smtp://mail.example.com' })).toThrow(/MAIL_FROM: missing; with SMTP_URL/)
  expect(() => read({ SMTP_URL: 'mail.example.com:587', MAIL_FROM: 'post@example.com' })).toThrow(
    /SMTP_URL: begins with smtp/,
  )
})

test('a malformed ADMIN_EMAIL is refused before anything starts', () => {
  expect(() => read({ ADMIN_EMAIL: 'me' })).toThrow(/ADMIN_EMAIL/)
})

test('every wrong variable is named at once', () => {
  expect(() => read({ PORT: 'abc', SITE_URL: 'nowhere' })).toThrow(/PORT.*SITE_URL/)
})

const hosted = {
  SANITY_PROJECT_ID: 'abc123de',
  SANITY_API_READ_TOKEN: 'a-token',
  SANITY_WEBHOOK_SECRET: 'a-secret-of-the-webhook',
}

test('with a hosted project the embedded lake is not used', () => {
  expect(read(hosted).lakeIsEmbedded).toBe(false)
  expect(read({ SANITY_PROJECT_ID: 'local' }).lakeIsEmbedded).toBe(true)
})

test('an incomplete hosted project is refused together with all other faults', () => {
  const { SANITY_WEBHOOK_SECRET: _, ...half } = hosted
  expect(() => read({ ...half, SANITY_DATASET: 'Blog', PORT: 'abc' })).toThrow(
    /PORT.*SANITY_DATASET.*SANITY_WEBHOOK_SECRET: missing/,
  )
})

test.each(['SANITY_API_READ_TOKEN', 'SANITY_API_HOST'])(
  '%s without a project is refused: the embedded lake would silently be used',
  (name) => {
    expect(() => read({ [name]: 'https://content.example.com' })).toThrow(/SANITY_PROJECT_ID is not/)
  },
)

test('in hosted mode no part gets the address of an embedded lake, or a write token', () => {
  const environment = makeEnvironment(
    {
      root: '/repo',
      mode: 'production',
      settings: read(hosted),
      port: 3000,
      source: {
        ...hosted,
        NODE_ENV: 'test',
        LAKE_URL: 'http://127.0.0.1:3333',
        SANITY_API_WRITE_TOKEN: 'left over',
      },
    },
    {
      secrets: {
        authSecret: 'a',
        webhookSecret: 'w',
        postgresPassword: 'p',
        postgresSitePassword: 's',
        postgresLakePassword: 'l',
        lakeReadToken: 'r',
        lakeWriteToken: 'lw',
      },
      connectionString: 'postgres://localhost/x',
      lakePort: undefined,
    },
  )
  expect(environment).toMatchObject(hosted)
  for (const name of ['LAKE_URL', 'LAKE_PORT', 'LAKE_WEBHOOKS', 'SANITY_API_WRITE_TOKEN']) {
    expect(environment[name], name).toBeUndefined()
  }
})

test('only names and addresses of this machine are loopback', () => {
  expect(
    ['localhost', 'LOCALHOST', 'a.localhost', '127.0.0.1', '127.9.9.9', '::1', '[::1]'].every(isLoopback),
  ).toBe(true)
  expect(['0.0.0.0', '::', '10.0.0.1', 'localhost.evil', '127.0.0.1.evil', ''].some(isLoopback)).toBe(false)
})

import { expect, test } from 'vitest'
import { isLoopback, readSettings } from '#lib/local/settings.ts'

const read = (source: Record<string, string>) =>
  readSettings({ source: source as NodeJS.ProcessEnv, root: '/repo' })

test('nothing set means: this machine only, everything embedded, data in .data', () => {
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

test('a variable set to nothing counts as not set', () => {
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
  'without mail, SITE_URL=%s stays on this machine and is taken',
  (siteUrl) => {
    expect(read({ SITE_URL: `${siteUrl}/` }).siteUrl).toBe(siteUrl)
  },
)

test('with mail the site may be public, on every address', () => {
  const settings = read({ SMTP_URL: 'smtp://mail.example.com', SITE_URL: 'https://blog.example.com' })
  expect(settings).toMatchObject({
    mailIsConfigured: true,
    host: undefined,
    siteUrl: 'https://blog.example.com',
  })
})

test('every wrong variable is named at once', () => {
  expect(() => read({ PORT: 'abc', SITE_URL: 'nowhere' })).toThrow(/PORT.*SITE_URL/)
})

test('hosted Sanity needs no embedded lake', () => {
  expect(read({ SANITY_PROJECT_ID: 'abc123' }).lakeIsEmbedded).toBe(false)
  expect(read({ SANITY_PROJECT_ID: 'local' }).lakeIsEmbedded).toBe(true)
})

test('only names of this machine are loopback', () => {
  expect(
    ['localhost', 'LOCALHOST', 'a.localhost', '127.0.0.1', '127.9.9.9', '::1', '[::1]'].every(isLoopback),
  ).toBe(true)
  expect(['0.0.0.0', '::', '10.0.0.1', 'localhost.evil', '127.0.0.1.evil', ''].some(isLoopback)).toBe(false)
})

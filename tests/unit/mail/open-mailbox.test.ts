import { afterEach, beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/nothing')
  vi.stubEnv('AUTH_SECRET', 's'.repeat(32))
  vi.stubEnv('SANITY_WEBHOOK_SECRET', 's'.repeat(32))
  vi.stubEnv('DATA_DIR', 'somewhere')
})

afterEach(() => vi.unstubAllEnvs())

const open = async () => (await import('#app/dev/mailbox/open-mailbox.ts')).openMailbox()

it('the mailbox can be read while no mail server is configured', async () => {
  vi.stubEnv('SMTP_URL', '')
  expect(await open()).toBe('somewhere/mail')
})

it('there is no mailbox with a mail server', async () => {
  vi.stubEnv('SMTP_URL', 'smtp://mail.example.com')
  expect(await open()).toBeNull()
})

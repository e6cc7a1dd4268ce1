import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { startTestStack } from '../../setup/stack.ts'
import type { TestStack } from '../../setup/stack.ts'
import { superuserUrl } from '../../setup/superuser-url.ts'
import { expect, test } from '../fixtures.ts'
import { untilSettled } from './until-settled.ts'

const article = '/post/management-vs-leadership'
/** Known to the site by another page, never asked for itself before the outage. */
const unseen = '/post/ask-before-they-leave'

/** Connects beside the product's own database, so that this can be shut. */
async function administer(stack: TestStack, statements: (name: string) => string[]): Promise<void> {
  const url = new URL(superuserUrl(stack))
  const name = pg.escapeIdentifier(url.pathname.slice(1))
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    for (const statement of statements(name)) await client.query(statement)
  } finally {
    await client.end()
  }
}

const shut = (name: string) => [
  `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`,
  `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname <> 'postgres' AND pid <> pg_backend_pid()`,
]

// The page that can't be made says so in the console, too.
test.use({ allowedConsoleErrors: [/./] })

// A product of its own: no other test could live with what is done to this one.
test('pages that were read once need neither lake nor database', async ({ page, playwright }) => {
  const stack = await startTestStack({ quiet: true })
  const request = await playwright.request.newContext({ baseURL: stack.siteUrl })
  try {
    await untilSettled(stack)
    const paths = ['/', article, '/topic/leadership', '/author/nicole', '/about', '/feed.xml']
    const before = await Promise.all(paths.map(async (path) => (await request.get(path)).text()))
    await request.get(`${unseen}/comments/no-such-comment`)
    // Stopped, not ended: a request to the lake would wait for ever, and the supervisor does not start it again.
    process.kill(stack.pidOf('lake'), 'SIGSTOP')
    await administer(stack, shut)

    for (const [index, path] of paths.entries()) {
      const response = await request.get(path)
      expect(response.status(), path).toBe(200)
      expect(await response.text(), path).toBe(before[index])
    }
    const health = await request.get('/api/health')
    expect(health.status()).toBe(503)
    expect(await health.json()).toEqual({
      status: 'failing',
      checks: { database: 'failing', lake: 'failing', worker: 'failing' },
      mail: 'unknown',
    })
    // Pictures wait for the lake, so the page never counts as loaded.
    const asSoonAsRead = { waitUntil: 'domcontentloaded' } as const
    await page.goto(stack.siteUrl + unseen, asSoonAsRead)
    await expect(page.getByText('The discussion can’t be reached right now')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('This page could not be made')

    for (const path of ['comments', `comments/${randomUUID()}`, `reply/${randomUUID()}`]) {
      const rest = await request.get(`${unseen}/${path}`)
      expect(rest.status(), path).toBe(200)
      expect(await rest.text(), path).toContain('The discussion can’t be reached right now')
    }

    const unread = await page.goto(`${stack.siteUrl}/topic/culture`, asSoonAsRead)
    expect(unread?.status()).toBe(500)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page could not be made')

    await administer(stack, (name) => [`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`])
    process.kill(stack.pidOf('lake'), 'SIGCONT')
    await expect.poll(async () => (await request.get('/topic/culture')).status()).toBe(200)
    await expect.poll(async () => (await request.get(unseen)).text()).toContain('This discussion is closed')
  } finally {
    process.kill(stack.pidOf('lake'), 'SIGCONT')
    await request.dispose()
    await stack.stop()
  }
})

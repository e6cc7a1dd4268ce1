import { randomUUID } from 'node:crypto'
import { JSDOM } from 'jsdom'
import { expect, test } from '../fixtures.ts'

const article = '/post/management-vs-leadership'
const notFoundHeading = 'There is nothing at this address'

test.describe('an unknown address', () => {
  test.use({ allowedConsoleErrors: [/404/] })
  for (const path of [
    '/nothing/here',
    '/nothing',
    '/post/nothing',
    '/topic/nothing',
    '/author/nothing',
    '/page/99',
  ]) {
    test(`${path} is a real 404 inside the site's frame`, async ({ page }) => {
      const response = await page.goto(path)
      expect(response?.status()).toBe(404)
      await expect(page.locator('h1')).toHaveText(notFoundHeading)
      await expect(page.getByRole('banner')).toContainText('Industrially Organized')
      // Next's own answer to `notFound()` is an empty body that only script fills.
      expect(await response?.text()).toContain(notFoundHeading)
    })
  }
})

test('the feed carries whole articles, the comparison included, and is well formed', async ({
  page,
  request,
  site,
}) => {
  const response = await request.get('/feed.xml')
  expect(response.headers()['content-type']).toContain('application/rss+xml')
  const xml = await response.text()
  await page.goto('/about')
  const feed = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/xml')
    const items = [...parsed.querySelectorAll('item')].map((item) => ({
      link: item.querySelector('link')?.textContent ?? '',
      html: item.getElementsByTagName('content:encoded')[0]?.textContent ?? '',
    }))
    return { fault: parsed.querySelector('parsererror')?.textContent ?? null, items }
  }, xml)
  expect(feed.fault).toBeNull()
  expect(feed.items.length).toBeGreaterThanOrEqual(4)
  const item = feed.items.find(({ link }) => link === `${site.url}${article}`)
  expect(item?.html).toContain('<table>')
  expect(item?.html).not.toMatch(/(?:src|href)="\//)
})

test('the sitemap lists every article, and robots.txt names the sitemap', async ({ request, site }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  expect(sitemap).toContain(`<loc>${site.url}${article}</loc>`)
  expect(sitemap).toContain(`<loc>${site.url}/author/nicole</loc>`)
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${site.url}/sitemap.xml`)
})

for (const [from, to] of [
  ['/blog-feed.xml', '/feed.xml'],
  ['/blog/categories/leadership', '/topic/leadership'],
  ['/topic/leadership/page/1', '/topic/leadership'],
] as const) {
  test(`${from} leads to ${to} for good`, async ({ request, site }) => {
    const response = await request.get(from, { maxRedirects: 0 })
    expect(response.status()).toBe(308)
    expect(new URL(response.headers()['location'] ?? '', site.url).pathname).toBe(to)
  })
}

test('every answer forbids sniffing and framing', async ({ request }) => {
  const headers = (await request.get(article)).headers()
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['x-powered-by']).toBeUndefined()
})

test('health says that database, lake and worker answer', async ({ request }) => {
  const response = await request.get('/api/health')
  expect(response.status()).toBe(200)
  expect(await response.json()).toEqual({
    status: 'ok',
    checks: { database: 'ok', lake: 'ok', worker: 'ok' },
    mail: 'ok',
  })
})

test('the API answers programs in their own way: what is not there, what it does not do, what can’t be read', async ({
  request,
}) => {
  const cases: [string, string, number, string | undefined][] = [
    ['GET', '/api/x', 404, undefined],
    ['GET', '/api', 404, undefined],
    ['DELETE', '/api/x/y', 404, undefined],
    ['GET', '/api/auth/nothing', 404, undefined],
    ['PUT', '/api/comments', 405, 'GET, HEAD, POST, OPTIONS'],
    ['PUT', '/api/comments/x', 405, 'GET, HEAD, PATCH, DELETE, OPTIONS'],
    ['POST', '/api/health', 405, 'GET, HEAD, OPTIONS'],
    ['GET', '/api/revalidate', 405, 'POST, OPTIONS'],
    ['GET', '/api/auth/sign-out', 405, 'POST, OPTIONS'],
    ['GET', '/api/viewer?post=%00', 400, undefined],
  ]
  for (const [method, path, status, allow] of cases) {
    const response = await request.fetch(path, { method })
    expect([method, path, response.status()]).toEqual([method, path, status])
    expect(response.headers()['content-type']).toBe('application/problem+json')
    expect(response.headers()['allow']).toBe(allow)
  }
  const options = await request.fetch('/api/comments', { method: 'OPTIONS' })
  expect([options.status(), options.headers()['allow']]).toEqual([204, 'GET, HEAD, POST, OPTIONS'])
  const head = await request.fetch('/api/health', { method: 'HEAD' })
  expect([head.status(), await head.text()]).toEqual([200, ''])
  const described = (await (await request.get('/api/openapi.json')).json()) as { paths: object }
  expect(Object.keys(described.paths)).toContain('/api/comments/{id}/replies')
})

for (const [what, path] of [
  ['statement', '/statement/unknown'],
  ['thread', `/post/management-vs-leadership/comments/${randomUUID()}`],
  ['comment to answer', `/post/management-vs-leadership/reply/${randomUUID()}`],
  ['letter', '/dev/mailbox/unknown'],
] as const) {
  test(`an unknown ${what} is a 404, with words`, async ({ request }) => {
    const response = await request.get(path)
    expect(response.status()).toBe(404)
    const { document } = new JSDOM(await response.text()).window
    expect(document.body.textContent).toMatch(/\w+ \w+ \w+/)
  })
}

for (const path of [
  '/account',
  '/comments/to-post',
  '/dev/mailbox',
  '/moderation',
  '/post/management-vs-leadership/comments',
  '/report/00000000-0000-4000-8000-000000000000',
  '/sign-in',
  '/sign-out',
  '/statement/unknown',
]) {
  test(`${path} runs no inline script without the nonce of its answer`, async ({ request }) => {
    const response = await request.get(path, { maxRedirects: 0 })
    const policy = response.headers()['content-security-policy'] ?? ''
    const nonce = /script-src 'self' 'nonce-([\w-]+)'/.exec(policy)?.[1]
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/)
    const { document } = new JSDOM(await response.text()).window
    const inline = [...document.querySelectorAll('script:not([src])')]
    expect(inline.length).toBeGreaterThan(0)
    expect(new Set(inline.map((script) => script.getAttribute('nonce')))).toEqual(new Set([nonce]))
  })
}

test('a nonce that a caller sends gets into no page', async ({ request }) => {
  const headers = { 'content-security-policy': "script-src 'nonce-foreign'" }
  const page = await (await request.get('/post/structured-interviews-nobody', { headers })).text()
  expect(page).not.toContain('nonce-foreign')
  expect(page).not.toContain('nonce="foreign"')
})

test('pages that are rendered for one request answer 200 where they are there', async ({ request }) => {
  for (const path of ['/sign-in', '/account', '/moderation', '/sign-out']) {
    expect([path, (await request.get(path)).status()]).toEqual([path, 200])
  }
})

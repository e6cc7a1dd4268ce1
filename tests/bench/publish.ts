import { randomBytes, randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { withClient } from '#lib/local/postgres.ts'
import type { TestStack } from '../setup/stack.ts'
import type { Row } from './report.ts'

const publishes = 20
const postId = 'post-management-vs-leadership'
const path = '/post/management-vs-leadership'
const studioPatienceMs = 120_000

/**
 * An editor who changes a title in the Studio and publishes it, in a real browser, again and again: from the click until
 * readers get the new page, asked for every 10 ms.
 */
export async function measurePublishing(browser: Browser, stack: TestStack): Promise<Row[]> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } })
  context.setDefaultTimeout(studioPatienceMs)
  const value = await openEditorsSession(stack.connectionString)
  await context.addCookies([{ name: 'next-auth.session-token', value, url: stack.siteUrl }])
  const page = await context.newPage()
  await page.goto(`${stack.siteUrl}/studio/intent/edit/id=${postId};type=post/`)
  const times: number[] = []
  for (let count = 0; count < publishes; count += 1) {
    times.push(await publish(page, { title: `Published ${randomUUID()}`, url: stack.siteUrl + path }))
  }
  await context.close()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.ceil(share * publishes) - 1] ?? NaN
  return [
    { what: 'click to readers', publishes, 'p50, ms': at(0.5), 'p95, ms': at(0.95), 'slowest, ms': at(1) },
  ]
}

async function publish(page: Page, { title, url }: { title: string; url: string }): Promise<number> {
  await page.getByTestId('field-title').getByRole('textbox').fill(title)
  const button = page.getByTestId('action-publish')
  await page.waitForFunction(
    () =>
      document.querySelector('[data-testid="action-publish"]:not([disabled],[data-disabled="true"])') !==
      null,
  )
  await button.click()
  const startMs = performance.now()
  await untilReadersSee({ url, text: title })
  return performance.now() - startMs
}

async function untilReadersSee({ url, text }: { url: string; text: string }): Promise<void> {
  while (!(await (await fetch(url)).text()).includes(text)) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Token of a session of the seeded editor. */
async function openEditorsSession(connectionString: string): Promise<string> {
  const token = randomBytes(32).toString('hex')
  await withClient({ connectionString }, (client) =>
    client.query(
      `insert into "Session" (id, "sessionToken", "userId", expires)
       select $1, $2, id, now() + interval '1 day' from "User" where email = 'editor@example.com'`,
      [randomUUID(), token],
    ),
  )
  return token
}

import { randomBytes, randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { withClient } from '#lib/local/postgres.ts'
import type { TestStack } from '../setup/stack.ts'
import type { Row } from './report.ts'

const publishes = 20
const post = { id: 'post-management-vs-leadership', path: '/post/management-vs-leadership' }
const typed = ' as it is written, letter by letter, in the Studio'
const studioPatienceMs = 120_000

/**
 * An editor at work in a real browser: what is typed until the preview beside the form shows it, and a title published
 * from the click until readers get the new page, asked for every 10 ms.
 */
export async function measureEditing(browser: Browser, stack: TestStack): Promise<Row[]> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } })
  context.setDefaultTimeout(studioPatienceMs)
  const value = await openEditorsSession(stack.connectionString)
  await context.addCookies([{ name: 'next-auth.session-token', value, url: stack.siteUrl }])
  const page = await context.newPage()
  const rows = [
    summarize('keystroke to preview', await measureTyping(page, stack)),
    summarize('click to readers', await measurePublishing(page, stack)),
  ]
  await context.close()
  return rows
}

async function measureTyping(page: Page, { siteUrl }: TestStack): Promise<number[]> {
  await page.goto(`${siteUrl}/studio/presentation?preview=${encodeURIComponent(post.path)}`)
  const title = titleOf(page)
  const headline = page.frameLocator('iframe').getByRole('heading', { level: 1 })
  // Both are there, and the preview has begun to listen.
  for (let text = ''; text !== (await headline.textContent());) {
    text = `Listening ${randomUUID()}`
    await title.fill(text)
    await page.waitForTimeout(500)
  }
  await title.press('End')
  const times: number[] = []
  for (const letter of typed) {
    const startMs = performance.now()
    await title.press(letter === ' ' ? 'Space' : letter)
    const text = await title.inputValue()
    while ((await headline.textContent()) !== text) await page.waitForTimeout(5)
    times.push(performance.now() - startMs)
  }
  return times
}

async function measurePublishing(page: Page, { siteUrl }: TestStack): Promise<number[]> {
  await page.goto(`${siteUrl}/studio/intent/edit/id=${post.id};type=post/`)
  const times: number[] = []
  for (let count = 0; count < publishes; count += 1) {
    times.push(await publish(page, { title: `Published ${randomUUID()}`, url: siteUrl + post.path }))
  }
  return times
}

const titleOf = (page: Page) => page.getByTestId('field-title').getByRole('textbox')

async function publish(page: Page, { title, url }: { title: string; url: string }): Promise<number> {
  await titleOf(page).fill(title)
  const button = page.getByTestId('action-publish')
  await page.waitForFunction(
    () =>
      document.querySelector('[data-testid="action-publish"]:not([disabled],[data-disabled="true"])') !==
      null,
  )
  const startMs = performance.now()
  await button.click()
  await untilReadersSee({ url, text: title })
  return performance.now() - startMs
}

async function untilReadersSee({ url, text }: { url: string; text: string }): Promise<void> {
  while (!(await (await fetch(url)).text()).includes(text)) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

function summarize(what: string, times: number[]): Row {
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.ceil(share * times.length) - 1] ?? NaN
  return { what, times: times.length, 'p50, ms': at(0.5), 'p95, ms': at(0.95), 'slowest, ms': at(1) }
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

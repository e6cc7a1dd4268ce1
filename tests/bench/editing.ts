import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { createPerson, sessionCookie } from '../setup/people.ts'
import { lakeClient } from '../setup/lake-client.ts'
import type { TestStack } from '../setup/stack.ts'
import type { Row } from './report.ts'

const article = '/post/management-vs-leadership'
const typed = ' as it is written, letter by letter, in the Studio'
const studioPatienceMs = 120_000
const readersPatienceMs = 30_000

interface Published {
  type: string
  id: string
  /** The field to change. */
  field: string
  /** The page on which readers see it. */
  path: string
  times: number
  /** The text to write; unique words by default. */
  write?: () => string
}

const redirect = {
  _id: 'redirect-of-the-bench',
  _type: 'redirect',
  from: '/bench',
  to: '/about',
  permanent: false,
}

const published: Published[] = [
  { type: 'post', id: 'post-management-vs-leadership', field: 'title', path: article, times: 20 },
  { type: 'author', id: 'author-nicole', field: 'role', path: '/author/nicole', times: 10 },
  { type: 'topic', id: 'topic-leadership', field: 'description', path: '/', times: 10 },
  { type: 'settings', id: 'settings', field: 'motto', path: '/about', times: 10 },
  {
    type: redirect._type,
    id: redirect._id,
    field: 'to',
    path: redirect.from,
    times: 10,
    write: () => `/about?of=${randomUUID()}`,
  },
]

/**
 * Measures an editor's work in a real browser: from typing until the preview beside the form shows the text, and from the
 * click that publishes until readers get it. The page is requested every 10 ms.
 */
export async function measureEditing(browser: Browser, stack: TestStack): Promise<Row[]> {
  const { siteUrl, connectionString, lakeUrl, secrets } = stack
  if (!lakeUrl) throw new Error('Editing is measured on the embedded lake only')
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } })
  context.setDefaultTimeout(studioPatienceMs)
  const person = await createPerson(connectionString, { role: 'EDITOR', name: 'Bench' })
  await context.addCookies([sessionCookie({ person, siteUrl })])
  await lakeClient({ url: lakeUrl, token: secrets.lakeWriteToken }).createOrReplace(redirect)
  const page = await context.newPage()
  const rows = [summarize('keystroke to preview', await measureTyping(page, siteUrl))]
  for (const one of published) {
    rows.push(summarize(`click to readers, ${one.type}`, await measurePublishing(page, { ...one, siteUrl })))
  }
  await context.close()
  return rows
}

async function measureTyping(page: Page, siteUrl: string): Promise<number[]> {
  await page.goto(`${siteUrl}/studio/presentation?preview=${encodeURIComponent(article)}`)
  const title = fieldOf(page, 'title')
  const headline = page.frameLocator('iframe').getByRole('heading', { level: 1 })
  const untilShown = async (patienceMs: number) => {
    const text = await title.inputValue()
    await until(async () => (await headline.textContent()) === text, patienceMs)
  }
  // Form and preview are loaded. A change made before the preview listens is shown once it does.
  await title.fill(`Listening ${randomUUID()}`)
  await untilShown(studioPatienceMs)
  await title.press('End')
  const times: number[] = []
  for (const letter of typed) {
    const startMs = performance.now()
    await title.press(letter === ' ' ? 'Space' : letter)
    await untilShown(readersPatienceMs)
    times.push(performance.now() - startMs)
  }
  return times
}

async function measurePublishing(
  page: Page,
  {
    siteUrl,
    type,
    id,
    field,
    path,
    times,
    write = () => `Published ${randomUUID()}`,
  }: Published & { siteUrl: string },
): Promise<number[]> {
  await page.goto(`${siteUrl}/studio/intent/edit/id=${id};type=${type}/`)
  const measured: number[] = []
  for (let count = 0; count < times; count += 1) {
    const text = write()
    await fieldOf(page, field).fill(text)
    const button = page.locator('[data-testid="action-publish"]:not([disabled],[data-disabled="true"])')
    await button.waitFor()
    const startMs = performance.now()
    await button.click()
    await until(() => doReadersGet(siteUrl + path, text), readersPatienceMs)
    measured.push(performance.now() - startMs)
  }
  return measured
}

const fieldOf = (page: Page, name: string) => page.getByTestId(`field-${name}`).getByRole('textbox').first()

/** True when a text is on the page, or in the address to which the page leads. */
async function doReadersGet(url: string, text: string): Promise<boolean> {
  const answer = await fetch(url, { redirect: 'manual' })
  const body = await answer.text()
  return body.includes(text) || answer.headers.get('location')?.endsWith(text) === true
}

async function until(isSo: () => Promise<boolean>, patienceMs: number): Promise<void> {
  const endMs = performance.now() + patienceMs
  while (!(await isSo())) {
    if (performance.now() > endMs) throw new Error(`It did not come to be within ${patienceMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

function summarize(what: string, times: number[]): Row {
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.ceil(share * times.length) - 1] ?? NaN
  return { what, times: times.length, 'p50, ms': at(0.5), 'p95, ms': at(0.95), 'slowest, ms': at(1) }
}

import { randomUUID } from 'node:crypto'
import type { BrowserContext, BrowserContextOptions, Locator, Page } from '@playwright/test'
import type { SanityClient, SanityDocument } from '@sanity/client'
import type { Role } from '#lib/auth/roles.ts'
import { createWriter } from '#sanity/client.ts'
import { getSanityEnv } from '#sanity/env.ts'
import { createPerson, sessionCookie } from '../setup/people.ts'
import type { Person } from '../setup/people.ts'
import { expect, test as base, watchPage } from './fixtures.ts'
import type { Site } from './fixtures.ts'
import { visit } from './visit.ts'

const harmless = [
  // What the Studio asks of the world outside, and may not get: see `sanity/README.md`.
  /design-system-static\.sanity\.io|sanity-cdn\.com|api\.sanity\.io\/vX\/intake|Failed to fetch version/,
  // A time limit of the Studio's own for entries of its menu, which stay there; a busy machine is enough. Any other
  // cause is told with its message.
  /^Failed to resolve initial value for template "\w+": Error http/,
  /^(Error|Template ID: %s \w+|Parameters: %o \{\}) http\S+\/_next\/static\/chunks\//,
]

interface Desk {
  role?: Role
  name?: string
  /** Where to go first; nowhere when left out. */
  path?: string
  options?: BrowserContextOptions
}

interface Fixtures {
  /** A pattern for what a test breaks on purpose: addresses and messages. */
  allowedFailures: RegExp[]
  /** Opens a browser of its own. An unexpected fault there fails the test. */
  openBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>
  /** A page without a session. */
  desk: Page
  /** Opens a browser of its own in which somebody new is signed in. */
  enter: (desk?: Desk) => Promise<{ page: Page; person: Person }>
  /** Shows a place of the Studio in a browser that stays open for the worker's next test, with an editor in it. */
  openStudio: (path: string) => Promise<Page>
}

interface WorkerFixtures {
  /** The lake as a program with the write token has it, drafts and all. */
  lake: SanityClient
  sharedStudio: { failures: string[]; page: () => Promise<Page> }
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  lake: [async ({ site }, provide) => provide(createLakeWriter(site)), { scope: 'worker' }],
  allowedFailures: [[], { option: true }],
  openBrowser: async ({ browser, site, allowedFailures }, provide) => {
    const failures: string[] = []
    const contexts: BrowserContext[] = []
    await provide(async (options) => {
      const context = await browser.newContext({ ...deskOptions, baseURL: site.url, ...options })
      contexts.push(context)
      watchContext({ context, site, failures })
      return context
    })
    // What is allowed may still be why a test fails.
    if (base.info().status !== base.info().expectedStatus) console.log(failures.join('\n'))
    await Promise.all(contexts.map((context) => context.close()))
    assertExpected(failures, allowedFailures)
  },
  sharedStudio: [
    async ({ browser, site }, provide) => {
      const failures: string[] = []
      let opened: Promise<Page> | undefined
      const open = async () => {
        const context = await browser.newContext({ ...deskOptions, baseURL: site.url })
        watchContext({ context, site, failures })
        const person = await createPerson(site.databaseUrl, { role: 'EDITOR', name: 'Eden Editor' })
        await context.addCookies([sessionCookie({ person, siteUrl: site.url })])
        return context.newPage()
      }
      await provide({ failures, page: () => (opened ??= open()) })
      await (await opened)?.context().close()
    },
    { scope: 'worker' },
  ],
  openStudio: async ({ sharedStudio: { failures, page }, allowedFailures }, provide) => {
    await provide(async (path) => {
      const studio = await page()
      await visit(studio, path)
      return studio
    })
    if (base.info().status !== base.info().expectedStatus) console.log(failures.join('\n'))
    assertExpected(failures.splice(0), allowedFailures)
  },
  desk: async ({ openBrowser }, provide) => provide(await (await openBrowser()).newPage()),
  enter: async ({ openBrowser, site }, provide) => {
    await provide(async ({ role = 'EDITOR', name = 'Eden Editor', path, options } = {}) => {
      const person = await createPerson(site.databaseUrl, { role, name })
      const context = await openBrowser(options)
      await context.addCookies([sessionCookie({ person, siteUrl: site.url })])
      const page = await context.newPage()
      if (path !== undefined) await page.goto(path)
      return { page, person }
    })
  },
})

export { expect }

const deskOptions = { viewport: { width: 1600, height: 1000 }, locale: 'en-US', timezoneId: 'UTC' }

function createLakeWriter({ lakeUrl, lakeWriteToken }: Pick<Site, 'lakeUrl' | 'lakeWriteToken'>) {
  return createWriter({ env: getSanityEnv({ NODE_ENV: 'test', LAKE_URL: lakeUrl }), token: lakeWriteToken })
}

function assertExpected(failures: string[], allowed: RegExp[]): void {
  const unexpected = failures.filter(
    (failure) => ![...harmless, ...allowed].some((pattern) => pattern.test(failure)),
  )
  expect(unexpected, 'failed requests and errors in the console').toEqual([])
}

/** Everything that goes wrong in a browser: what is logged or thrown, requests that fail or are refused, sockets. */
function watchContext(watched: { context: BrowserContext; site: Site; failures: string[] }): void {
  const { context, site, failures } = watched
  context.on('page', (page) => {
    watchPage({ page, errors: failures })
    page.on('websocket', (socket) => {
      socket.on('socketerror', (error) => failures.push(`${error} ${socket.url()}`))
    })
  })
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // The page itself no longer wanted the answer.
    if (reason !== 'net::ERR_ABORTED') failures.push(`${reason} ${request.url()}`)
  })
  context.on('response', (response) => {
    const isOwn = response.url().startsWith(site.url)
    if (isOwn && response.status() >= 400) failures.push(`${response.status()} ${response.url()}`)
  })
}

/** The address at which the Studio opens a document, wherever it stands in the structure. */
export const editPath = ({ _id, _type }: { _id: string; _type: string }) =>
  `/studio/intent/edit/id=${_id.replace(/^drafts\./, '')};type=${_type}/`

export const field = (page: Page, path: string) => page.getByTestId(`field-${path}`)

export const textOf = (page: Page, path: string) => field(page, path).getByRole('textbox')

export const titleOf = (page: Page) => textOf(page, 'title')

/** The bar below the form that was opened last, with what can be done to its document. */
export const footer = (page: Page) => page.getByTestId('pane-footer').last()

/** A list draws what is in view, and posts are many while tests run. */
export const searchList = (page: Page, words: string) =>
  page.getByPlaceholder('Search list').last().fill(words)

/**
 * Opens what stands beside the form, by its name and what is seen of it. On a busy machine a click while the form opens
 * was seen to open nothing, for a reason that is not known.
 */
export async function openInspector(
  page: Page,
  { name, content }: { name: string; content: Locator },
): Promise<void> {
  await expect(async () => {
    if (!(await content.isVisible())) await page.getByRole('button', { name, exact: true }).click()
    await expect(content).toBeVisible({ timeout: 10_000 })
  }).toPass()
}

/** Chooses from the menu of what else can be done to the document. */
export async function choose(page: Page, action: string): Promise<void> {
  await footer(page).getByTestId('action-menu-button').click()
  await page.getByRole('menuitem', { name: action }).click()
}

export const confirm = (page: Page) => page.getByRole('dialog').getByTestId('confirm-button').click()

/** Asks whether something published fits a filter, which has the text as `$text`. */
export const isPublished =
  (lake: SanityClient, { filter, text }: { filter: string; text: string }) =>
  () =>
    lake.fetch<boolean>(`count(*[${filter} && !(_id in path("drafts.**"))]) > 0`, { text })

/** Publishes by the button, again where a click came while the form still checked what was typed. */
export async function publish(bar: Locator, isPublished: () => Promise<boolean>): Promise<void> {
  await expect(async () => {
    if (await isPublished()) return
    await bar.getByTestId('action-publish').click({ timeout: 5_000 })
    await expect.poll(isPublished, { timeout: 10_000 }).toBe(true)
  }).toPass()
}

/** Puts the caret behind a line's last letter. A key for it right after a click can come before the editor has the click. */
export async function clickBehind(line: Locator): Promise<void> {
  // The editor draws its lines again while it starts.
  await expect(async () => {
    const { width, height } = (await line.boundingBox()) ?? { width: 0, height: 0 }
    await line.click({ position: { x: width - 1, y: height - 4 }, timeout: 2_000 })
    const isIn = (element: Element) => element.closest('[role="textbox"]') === document.activeElement
    expect(await line.evaluate(isIn)).toBe(true)
  }).toPass()
}

/** A published post of the test's own, like another one. */
export async function publishPost(
  lake: SanityClient,
  changes: Record<string, unknown> = {},
): Promise<SanityDocument & { title: string; path: string }> {
  const model = await lake.getDocument('post-management-vs-leadership')
  if (!model) throw new Error('The seeded post is not there')
  const slug = randomUUID()
  // Just before its model, which stays among the newest that the feed carries.
  const publishedAt = new Date(Date.parse(String(model['publishedAt'])) - 60_000).toISOString()
  const own = { title: `Post ${slug.slice(0, 8)}`, slug: { _type: 'slug', current: slug }, publishedAt }
  const made = await lake.create({ ...model, ...own, ...changes, _id: slug })
  return { ...own, ...made, path: `/post/${slug}` }
}

/** The document with its draft's changes, as editors see it, undefined when there is neither. */
export async function readDraft(lake: SanityClient, id: string): Promise<SanityDocument | undefined> {
  return (await lake.getDocument(`drafts.${id}`)) ?? (await lake.getDocument(id))
}

/** What is kept as the document's title, its draft's if there is one. */
export async function readTitle(lake: SanityClient, id: string): Promise<unknown> {
  return (await readDraft(lake, id))?.['title']
}

/** The title that is published, undefined without one. */
export async function readPublishedTitle(lake: SanityClient, id: string): Promise<unknown> {
  return (await lake.getDocument(id))?.['title']
}

/** A paragraph of Portable Text. */
export const textBlock = (key: string, text = `Text ${key}.`) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: `${key}-span`, text, marks: [] }],
})

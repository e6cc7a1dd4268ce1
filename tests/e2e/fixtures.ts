import { test as base, expect, type ConsoleMessage, type Page } from '@playwright/test'

export interface Site {
  url: string
  lakeUrl: string
  lakeWriteToken: string
  databaseUrl: string
  dataDir: string
}

interface WorkerFixtures {
  /** The product under test, beyond what a browser sees of it. */
  site: Site
}

interface Fixtures {
  /** Console errors that a test provokes on purpose, each as a pattern; any other fails it. */
  allowedConsoleErrors: RegExp[]
}

const read = (name: string) => process.env[name] ?? ''

/** The product that `setup/global-stack.ts` started for the run. */
export const siteUnderTest = (): Site => ({
  url: read('TEST_SITE_URL'),
  lakeUrl: read('TEST_LAKE_URL'),
  lakeWriteToken: read('TEST_LAKE_WRITE_TOKEN'),
  databaseUrl: read('TEST_DATABASE_URL'),
  dataDir: read('TEST_DATA_DIR'),
})

/** Use this `test` in place of Playwright's: an error in the page's console that nobody expected fails the test. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture depends on
    async ({}, provide) => provide(siteUnderTest()),
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, provide) => provide(site.url),
  allowedConsoleErrors: [[], { option: true }],
  // A test that asks the server alone has no context, and starts no browser.
  context: async ({ context, allowedConsoleErrors }, provide) => {
    const errors: string[] = []
    context.on('page', (page) => watchPage({ page, errors }))
    await provide(context)
    const unexpected = errors.filter((text) => !allowedConsoleErrors.some((pattern) => pattern.test(text)))
    expect(unexpected, 'errors in the console').toEqual([])
  },
})

export function watchPage({ page, errors }: { page: Page; errors: string[] }): void {
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message: ConsoleMessage) => {
    // The runner's own script, in the frame without scripts that shows a letter.
    const isOfRunner = /^Blocked script execution in 'about:srcdoc'/.test(message.text())
    if (message.type() === 'error' && !isOfRunner) errors.push(`${message.text()} ${message.location().url}`)
  })
}

export { expect }

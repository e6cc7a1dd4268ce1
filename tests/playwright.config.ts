import { defineConfig, devices } from '@playwright/test'
import { chromiumFlags, ensureChromium } from './setup/chromium.ts'

const phone = devices['Pixel 7']
const desktop = devices['Desktop Chrome']

/** A browser on the whole product, which `setup/global-stack.ts` starts unless `TEST_SITE_URL` names one. */
export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results/e2e',
  globalSetup: './setup/global-stack.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A test that passes the second time hides a fault of the product or its own.
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  use: {
    launchOptions: { executablePath: ensureChromium(), args: chromiumFlags },
    // A trace of every Studio page makes the run half as long again; `--trace on` records one where it is wanted.
    screenshot: 'only-on-failure',
    locale: 'en-US',
    timezoneId: 'UTC',
  },
  projects: [
    { name: 'desktop', use: { ...desktop } },
    // What the server answers is the same to any device; the Studio is worked with at a desk, but for one test of its own.
    {
      name: 'phone',
      use: { ...phone },
      testIgnore: ['**/server/**', '**/studio*.spec.ts', '**/publishing.spec.ts'],
    },
  ],
})

import { availableParallelism } from 'node:os'
import { defineConfig, devices } from '@playwright/test'
import { chromiumFlags, ensureChromium } from './setup/chromium.ts'

// One dot for a pixel, where the real one has seven: they are drawn by the processor here.
const phone = { ...devices['Pixel 7'], deviceScaleFactor: 1 }
const desktop = devices['Desktop Chrome']

/** A browser on the whole product, which `setup/global-stack.ts` starts unless `TEST_SITE_URL` names one. */
export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results/e2e',
  globalSetup: './setup/global-stack.ts',
  fullyParallel: true,
  // A browser test waits half of its time. More than eight would wait for the one server.
  workers: Math.min(8, 2 * availableParallelism()),
  forbidOnly: true,
  // A test that passes the second time hides a fault of the product or its own.
  retries: 0,
  // Limits are for what hangs. A machine that has much else to do takes ten times as long, and no test may fail by that.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  use: {
    launchOptions: { executablePath: ensureChromium(), args: chromiumFlags },
    actionTimeout: 120_000,
    navigationTimeout: 120_000,
    // A trace of every Studio page makes the run half as long again; `--trace on` records one where it is wanted.
    screenshot: 'only-on-failure',
    locale: 'en-US',
    timezoneId: 'UTC',
    // A fade or a slide draws a page many times over: a third of what a Studio costs. What moves is seen by eye.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    { name: 'desktop', use: { ...desktop } },
    // What only a small screen and a finger show. What the server answers, as to a browser without scripts, is the same to
    // any device, and so is what the script of a form does; the Studio is worked with at a desk.
    {
      name: 'phone',
      use: { ...phone },
      testIgnore: [
        '**/server/**',
        '**/studio*.spec.ts',
        '**/publishing.spec.ts',
        '**/comment-draft.spec.ts',
        '**/long-words.spec.ts',
      ],
      grepInvert: /without scripts/,
    },
  ],
})

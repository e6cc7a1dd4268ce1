import { availableParallelism } from 'node:os'
import { defineConfig, devices } from '@playwright/test'
import { chromiumFlags, ensureChromium } from './setup/chromium.ts'

// One dot for a pixel instead of seven, since the processor draws them here.
const phone = { ...devices['Pixel 7'], deviceScaleFactor: 1 }
const desktop = devices['Desktop Chrome']

/** Tests in a browser on the whole product, which `setup/global-stack.ts` starts unless `TEST_SITE_URL` names one. */
export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results/e2e',
  globalSetup: './setup/global-stack.ts',
  fullyParallel: true,
  // A browser test waits half of its time, so two fit on a core. More than eight would wait for the one server.
  workers: Math.min(8, 2 * availableParallelism()),
  forbidOnly: true,
  // A test that passes only at the second attempt hides a fault.
  retries: 0,
  // Limits are only for a test that hangs: a busy machine takes ten times as long, and no test may fail by that.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  use: {
    launchOptions: { executablePath: ensureChromium(), args: chromiumFlags },
    actionTimeout: 120_000,
    navigationTimeout: 120_000,
    // A trace of every Studio page makes the run half as long again; `--trace on` records traces when needed.
    screenshot: 'only-on-failure',
    locale: 'en-US',
    timezoneId: 'UTC',
    // A fade or a slide draws a page many times over: a third of what a Studio costs. What moves is seen by eye.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    { name: 'desktop', use: { ...desktop } },
    // Tests that depend on the screen's size or on touch. The server answers every device alike, a form's script does the
    // same on each, and the Studio is for desktops.
    {
      name: 'phone',
      use: { ...phone },
      testIgnore: [
        '**/server/**',
        '**/studio*.spec.ts',
        '**/publishing.spec.ts',
        '**/comment-draft.spec.ts',
        '**/long-words.spec.ts',
        // These set the width of a phone where it matters.
        '**/{appeal,check-settings,record,report,sanctions}.spec.ts',
        '**/moderation-keys.spec.ts',
        '**/moderation-together.spec.ts',
      ],
      grepInvert: /without scripts/,
    },
  ],
})

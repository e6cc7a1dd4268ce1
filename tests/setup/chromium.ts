import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { installDebianPackage } from './debian-package.ts'

/** The headless shell comes first: it has the same engine, but takes half the processor time of a whole browser. */
const usualPlaces = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * The program of the browser for tests: `CHROMIUM_PATH`, an installed one, or Playwright's own. On Debian root installs
 * the package of the headless shell. Throws an Error with the remedy when there is no browser.
 */
export function ensureChromium(): string {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen) {
    if (existsSync(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist.`)
  }
  const found = findChromium()
  if (found) return found
  installDebianPackage('chromium-headless-shell')
  const installed = findChromium()
  if (installed) return installed
  throw new Error(
    'Browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH, or run: npx playwright install chromium',
  )
}

function findChromium(): string | undefined {
  return [...usualPlaces, chromium.executablePath()].find((place) => existsSync(place))
}

/** Chromium has no sandbox for root. The other arguments keep it from calling its vendor. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

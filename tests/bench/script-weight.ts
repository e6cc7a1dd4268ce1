import type { Browser, CDPSession, Page } from '@playwright/test'

export interface ScriptWeight {
  /** Compressed bytes, without headers. */
  beforeTouchBytes: number
  afterTouchBytes: number
  files: number
}

/** Loads a page in a fresh browser context and counts the transferred bytes of scripts. */
export async function measureScriptWeight(browser: Browser, url: string): Promise<ScriptWeight> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const counter = await countScripts(await context.newCDPSession(page))
  await page.goto(url, { waitUntil: 'networkidle' })
  const beforeTouchBytes = counter.bytes()
  await touch(page)
  const weight = { beforeTouchBytes, afterTouchBytes: counter.bytes(), files: counter.files() }
  await context.close()
  return weight
}

async function countScripts(session: CDPSession) {
  const headerBytesByRequest = new Map<string, number>()
  const bytesByRequest = new Map<string, number>()
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') headerBytesByRequest.set(requestId, response.encodedDataLength)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const headerBytes = headerBytesByRequest.get(requestId)
    if (headerBytes !== undefined) bytesByRequest.set(requestId, encodedDataLength - headerBytes)
  })
  await session.send('Network.enable')
  return {
    files: () => bytesByRequest.size,
    bytes: () => [...bytesByRequest.values()].reduce((sum, bytes) => sum + bytes, 0),
  }
}

/** The first actions of a reader: moves over the page, then presses a key. */
async function touch(page: Page): Promise<void> {
  await page.mouse.move(200, 200)
  await page.keyboard.press('Tab')
  await page.waitForLoadState('networkidle')
}

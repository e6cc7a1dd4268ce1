import type { APIRequestContext } from '@playwright/test'
import { expect } from './fixtures.ts'

/** For requests in nobody's name, from a browser where somebody is signed in. */
export const readers = { headers: { cookie: '' } }

/** Milliseconds until readers see a text at an address, from now. */
export async function timeUntilReadersSee(
  request: APIRequestContext,
  { url, text }: { url: string; text: string },
): Promise<number> {
  const startMs = performance.now()
  await expect(async () => {
    expect(await (await request.get(url, readers)).text()).toContain(text)
  }).toPass({ intervals: [20] })
  return Math.round(performance.now() - startMs)
}

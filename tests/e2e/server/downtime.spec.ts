import { createWriter } from '#sanity/client.ts'
import { getSanityEnv } from '#sanity/env.ts'
import { startTestStack } from '../../setup/stack.ts'
import { expect, test } from '../fixtures.ts'

// A product of its own: no other test could live with what is done to this one.
test('a post that came due while the site was down is there when it is back', async ({ playwright }) => {
  const stack = await startTestStack({ quiet: true })
  const request = await playwright.request.newContext({ baseURL: stack.siteUrl })
  const client = createWriter({
    env: getSanityEnv({ NODE_ENV: 'test', LAKE_URL: stack.lakeUrl }),
    token: stack.secrets.lakeWriteToken,
  })
  try {
    const dueAt = Date.now() + 8_000
    const title = 'A title that waits for its moment'
    const model = await client.fetch<Record<string, unknown>>('*[_id == "post-management-vs-leadership"][0]')
    await client.create({
      ...model,
      _id: 'waiting',
      _type: 'post',
      title,
      slug: { _type: 'slug', current: 'waiting' },
      publishedAt: new Date(dueAt).toISOString(),
    })
    const places = ['/post/waiting', '/', '/feed.xml']
    const has = async (place: string) => (await (await request.get(place)).text()).includes(title)
    for (const place of places) {
      const isThere = await has(place)
      // A machine that has much else to do may not get this far in time.
      if (Date.now() < dueAt) expect(isThere, `${place} before`).toBe(false)
    }

    const web = stack.pidOf('web')
    // Stopped, so that nothing starts it again before the moment has passed; then ended, as by a power cut.
    process.kill(web, 'SIGSTOP')
    await expect.poll(() => Date.now()).toBeGreaterThan(dueAt)
    process.kill(web, 'SIGKILL')
    await expect.poll(() => stack.pidOf('web')).not.toBe(web)
    await expect(async () => {
      expect((await request.get('/robots.txt')).ok()).toBe(true)
    }).toPass()
    for (const place of places) expect(await has(place), `${place}, the first request after`).toBe(true)
  } finally {
    await request.dispose()
    await stack.stop()
  }
})

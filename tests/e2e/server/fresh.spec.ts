import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { changeComment } from '#lib/comments/change-comment.ts'
import type { NewComment } from '#lib/comments/change.ts'
import { openDatabase } from '#lib/db.ts'
import { makeTimeId } from '#lib/ids.ts'
import { createWriter } from '#sanity/client.ts'
import { signIn } from '../account.ts'
import { article, commentWith, newWords, post } from '../comment-form.ts'
import { expect, test } from '../fixtures.ts'
import type { Site } from '../fixtures.ts'

const connectLake = (site: Site) =>
  createWriter({
    env: {
      projectId: 'local',
      dataset: 'production',
      apiVersion: '2025-02-19',
      readToken: undefined,
      lakeUrl: site.lakeUrl,
    },
    token: site.lakeWriteToken,
  })

test('a call without a valid signature expires nothing', async ({ request }) => {
  const data = { _id: 'x', _type: 'post' }
  for (const headers of [{}, { 'sanity-webhook-signature': 't=1,v1=abc' }]) {
    const response = await request.post('/api/revalidate', { data, headers })
    expect(response.status()).toBe(401)
    expect(response.headers()['content-type']).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ code: 'request/bad-signature', status: 401 })
  }
})

// Pages of its own, so that no other test's reading or writing counts with it.
test('a changed document is on the page at the next request, and a deleted one is not', async ({
  request,
  site,
}) => {
  const lake = connectLake(site)
  const slug = 'fresh-page'
  const path = `/${slug}`
  const page = (title: string) => ({
    _id: slug,
    _type: 'page',
    title,
    slug: { _type: 'slug', current: slug },
    body: [],
  })
  expect((await request.get(path)).status()).toBe(404)
  await lake.createOrReplace(page('First words'))
  await expect.poll(async () => (await request.get(path)).text()).toContain('First words')
  await lake.patch(slug).set({ title: 'Second words' }).commit()
  await expect.poll(async () => (await request.get(path)).text()).toContain('Second words')
  await lake.delete(slug)
  await expect.poll(async () => (await request.get(path)).status()).toBe(404)
})

test('a redirect document leads on from an address where nothing lives', async ({ request, site }) => {
  const lake = connectLake(site)
  const from = '/old/address'
  const id = 'redirect-old-address'
  await lake.createOrReplace({ _id: id, _type: 'redirect', from, to: article, permanent: true })
  const locations = async () => {
    const response = await request.get(from, { maxRedirects: 0 })
    const named = response.headersArray().filter(({ name }) => name.toLowerCase() === 'location')
    return [response.status(), ...named.map(({ value }) => value)]
  }
  await expect.poll(locations).toEqual([308, article])
  await lake.delete(id)
})

test('what another process does to a comment is on the page within a second', async ({ request, site }) => {
  const { db, close } = openDatabase(site.databaseUrl)
  try {
    const author = await db.user.findFirstOrThrow({ select: { id: true } })
    const at = new Date()
    const held: NewComment = {
      ...{ id: makeTimeId(at), postId: 'post-structured-interviews', parentId: null, rootId: null, depth: 0 },
      ...{ authorId: author.id, body: newWords(), status: 'HELD', version: 1, marks: [], createdAt: at },
      idempotencyKey: randomUUID(),
    }
    const by = { as: 'machine', id: null } as const
    await changeComment(db, { before: null, after: held, by, reason: 'import', at })
    const path = '/post/the-structured-interview-without-the-stiffness'
    expect((await request.get(path)).status()).toBe(200)
    const isShown = async () => (await (await request.get(path)).text()).includes(held.body)
    expect(await isShown()).toBe(false)
    const shown = { ...held, status: 'PUBLISHED' } as const
    await changeComment(db, { before: held, after: shown, by, reason: 'release', at })
    await expect.poll(isShown, { intervals: [50], timeout: 10_000 }).toBe(true)
    await changeComment(db, { before: shown, after: { ...shown, status: 'SPAM' }, by, reason: 'refuse', at })
    await expect.poll(isShown, { intervals: [50], timeout: 10_000 }).toBe(false)
  } finally {
    await close()
  }
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  // A page is rendered once for all who ask for it meanwhile, and each comment makes it old.
  test('a writer who posts while others post and read finds their own comment', async ({ page, browser }) => {
    const other = await browser.newPage({ javaScriptEnabled: false })
    for (const writer of [page, other]) await signIn(writer, { path: article })
    const reading = new AbortController()
    const reader = (async () => {
      while (!reading.signal.aborted) await page.request.get(article)
    })()
    const postAll = async (writer: Page) => {
      for (const body of Array.from({ length: 3 }, newWords)) {
        await post(writer, body)
        await expect(writer).toHaveURL(/#comment-/)
        await expect(commentWith(writer, body)).toBeVisible()
        await writer.goto(article)
      }
    }
    await Promise.all([postAll(page), postAll(other)]).finally(() => reading.abort())
    await reader
    await other.close()
  })
})

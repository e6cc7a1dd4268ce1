import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { SanityDocument } from '@sanity/client'
import { timeUntilReadersSee } from './readers.ts'
import { visit } from './visit.ts'
import { editPath, expect, field as fieldOf, publishPost, test } from './studio.ts'

const slugOf = (current: string) => ({ _type: 'slug', current })

interface Publishing {
  /** What is edited. */
  type: string
  id: string
  field: string
  value: string
  /** Where readers see the value. */
  path: string
}

async function publishInStudio(page: Page, { type, id, field, value }: Publishing): Promise<void> {
  await visit(page, editPath({ _id: id, _type: type }))
  await fieldOf(page, field).getByRole('textbox').first().fill(value)
  await page.getByTestId('action-publish').click()
}

// How long it takes is noted, and measured by the bench: here the machine is shared with other tests.
test('authors, topics and settings are with readers once they are published', async ({
  openStudio,
  lake,
  request,
}) => {
  const word = randomUUID().slice(0, 8)
  await lake.create({ _id: `topic-${word}`, _type: 'topic', title: word, slug: slugOf(word), colour: 1 })
  const nicole = await lake.fetch<SanityDocument>('*[_type == "author" && slug.current == "nicole"][0]')
  await lake.create({ ...nicole, _id: `author-${word}`, name: word, slug: slugOf(word) })
  const settings = await lake.fetch<SanityDocument>('*[_id == "settings"][0]')
  const cases: Publishing[] = [
    {
      type: 'author',
      id: `author-${word}`,
      field: 'role',
      value: `Role ${word}`,
      path: `/author/${word}`,
    },
    {
      type: 'topic',
      id: `topic-${word}`,
      field: 'description',
      value: `What ${word} is about, in a sentence that is long enough for it.`,
      path: '/',
    },
    { type: 'settings', id: 'settings', field: 'motto', value: `Motto ${word}`, path: '/about' },
  ]
  const page = await openStudio('/studio/structure')
  for (const publishing of cases) {
    await request.get(publishing.path)
    await publishInStudio(page, publishing)
    const ms = await timeUntilReadersSee(request, { url: publishing.path, text: publishing.value })
    test.info().annotations.push({ type: `${publishing.type} to readers`, description: `${ms} ms` })
  }
  await lake.createOrReplace(settings)
})

test('a redirect works once it is written, and not after it is deleted', async ({ lake, request }) => {
  const id = randomUUID()
  const from = `/moved-${id}`
  expect((await request.get(from)).status()).toBe(404)
  await lake.create({ _id: id, _type: 'redirect', from, to: '/about', permanent: false })
  const status = async () => (await request.get(from, { maxRedirects: 0 })).status()
  await expect.poll(status, { intervals: [20] }).toBe(307)
  await lake.delete(id)
  await expect.poll(status).toBe(404)
})

test('an address that changes in the Studio leads to the new one, and back without a loop', async ({
  openStudio,
  lake,
  request,
}) => {
  const { _id: id, path, title } = await publishPost(lake)
  const renamed = `renamed-${id}`
  expect((await request.get(path)).status()).toBe(200)
  const page = await openStudio('/studio/structure')
  const rename = { type: 'post', id, field: 'slug', value: renamed, path: `/post/${renamed}` }
  await publishInStudio(page, rename)
  await timeUntilReadersSee(request, { url: rename.path, text: title })
  const old = await request.get(path, { maxRedirects: 0 })
  expect([old.status(), old.headers()['location']]).toEqual([307, rename.path])

  await publishInStudio(page, { ...rename, value: id })
  const back = async () => {
    const response = await request.get(rename.path)
    return [response.status(), new URL(response.url()).pathname]
  }
  await expect.poll(back).toEqual([200, path])
  expect((await request.get(path, { maxRedirects: 0 })).status()).toBe(200)
})

for (const { type, prefix, name } of [
  { type: 'author', prefix: '/author/', name: 'name' },
  { type: 'topic', prefix: '/topic/', name: 'title' },
  { type: 'page', prefix: '/', name: 'title' },
]) {
  test(`the former addresses of a ${type} lead to its newest`, async ({ lake, request }) => {
    const id = randomUUID()
    const slugs = [`first-${id}`, `second-${id}`, `third-${id}`]
    await lake.create({ _id: id, _type: type, [name]: id, slug: slugOf(slugs[0] ?? ''), body: [] })
    for (const slug of slugs.slice(1))
      await lake
        .patch(id)
        .set({ slug: slugOf(slug) })
        .commit()
    for (const slug of slugs.slice(0, -1)) {
      const where = async () => {
        const response = await request.get(prefix + slug, { maxRedirects: 0 })
        return response.headers()['location']
      }
      await expect.poll(where).toBe(prefix + (slugs.at(-1) ?? ''))
    }
    await lake.delete(id)
    await expect.poll(async () => (await request.get(prefix + (slugs[0] ?? ''))).status()).toBe(404)
  })
}

test('a manual redirect goes before a former address', async ({ lake, request }) => {
  const { _id: id, path } = await publishPost(lake)
  await lake
    .patch(id)
    .set({ slug: slugOf(`now-${id}`) })
    .commit()
  const where = async () => (await request.get(path, { maxRedirects: 0 })).headers()['location']
  await expect.poll(where).toBe(`/post/now-${id}`)
  await lake.create({
    _id: `redirect-${id}`,
    _type: 'redirect',
    from: path,
    to: '/about',
    permanent: false,
  })
  await expect.poll(where).toBe('/about')
})

test('a deleted post is gone with its discussion, and both are back when it is', async ({
  enter,
  lake,
  request,
  site,
}) => {
  const { _id: id, path, title } = await publishPost(lake)
  const { page } = await enter({ role: 'READER', name: 'Rita Reader' })
  const body = `What I think of ${id}.`
  const sent = await page.request.post('/api/comments', {
    data: { post: id, body, idempotencyKey: randomUUID() },
    headers: { origin: site.url },
  })
  expect(sent.status()).toBe(201)
  const { comment } = (await sent.json()) as { comment: { id: string } }
  const post = await lake.fetch<SanityDocument>('*[_id == $id][0]', { id })
  const ways = [
    `/api/comments?post=${id}`,
    `/api/comments/${comment.id}`,
    `/api/comments/${comment.id}/replies`,
    path,
  ]
  // These are answered whole for each request, and with 200 also when they say that nothing is here.
  const pages = [`${path}/comments/${comment.id}`, `${path}/comments`]
  const statuses = () => Promise.all(ways.map(async (way) => (await request.get(way)).status()))

  await lake.delete(id)
  await expect.poll(statuses).toEqual(ways.map(() => 404))
  for (const place of [...pages, '/sitemap.xml'])
    expect(await (await request.get(place)).text(), place).not.toContain(body)
  expect(await (await request.get('/sitemap.xml')).text()).not.toContain(id)

  await lake.create(post)
  await timeUntilReadersSee(request, { url: path, text: title })
  await expect.poll(statuses).toEqual(ways.map(() => 200))
  expect(await (await request.get(path)).text()).toContain(body)
})

test('a scheduled post is nowhere until its moment, and everywhere at the first request after it', async ({
  lake,
  request,
}) => {
  const dueAt = Date.now() + 10_000
  const word = `zq${randomUUID()}`
  const changes = { title: word, publishedAt: new Date(dueAt).toISOString() }
  const { _id: id, path } = await publishPost(lake, changes)
  const places = [path, '/', '/author/nicole', '/topic/leadership', '/feed.xml', '/sitemap.xml']
  // The map names addresses, all others the title.
  const has = async (place: string) => {
    const text = await (await request.get(place)).text()
    return text.includes(place === '/sitemap.xml' ? path : word)
  }
  const api = async () => (await request.get(`/api/comments?post=${id}`)).status()
  const look = async () => {
    for (const place of places) {
      const isThere = await has(place)
      // On a machine that has much else to do the moment may have come meanwhile.
      if (Date.now() < dueAt) expect(isThere, `${place} before`).toBe(false)
    }
    const status = await api()
    if (Date.now() < dueAt) expect(status).toBe(404)
  }
  await look()
  await expect.poll(() => Date.now()).toBeGreaterThan(dueAt - 2_000)
  await look()
  await expect.poll(() => Date.now(), { intervals: [5] }).toBeGreaterThan(dueAt)
  for (const place of places) expect(await has(place), `${place}, the first request after`).toBe(true)
  expect(await api()).toBe(200)
})

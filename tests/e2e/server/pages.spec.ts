import type { APIRequestContext } from '@playwright/test'
import { JSDOM } from 'jsdom'
import { expect, test } from '../fixtures.ts'
import { notFound, pages } from '../pages.ts'

/** The page as it comes from the server, before any script. */
async function read(request: APIRequestContext, path: string): Promise<Document> {
  return new JSDOM(await (await request.get(path)).text()).window.document
}

const metaOf = (page: Document, name: string) =>
  page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? ''

for (const { name, path, heading } of pages) {
  test(`the ${name} is whole without script`, async ({ request }) => {
    const page = await read(request, path)
    const title = page.querySelector('h1')?.textContent ?? ''
    expect(title).toMatch(heading)
    expect(page.querySelector('main')?.textContent).toContain(title)
    expect(page.querySelector('body > footer, footer')?.textContent).toContain('Industrially Organized')
  })

  test(`the ${name} names its one true address, and is described`, async ({ request, site }) => {
    const page = await read(request, `${path}?utm_source=somewhere`)
    const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href')
    expect(canonical?.replace(/\/$/, '')).toBe(`${site.url}${path === '/' ? '' : path}`)
    expect(page.title).toContain('Industrially Organized')
    expect(metaOf(page, 'description').length).toBeGreaterThan(20)
    expect(metaOf(page, 'og:title')).not.toBe('')
    expect(page.querySelectorAll('link[type="application/rss+xml"]')).toHaveLength(1)
  })
}

for (const { name, path } of [...pages, notFound]) {
  test(`the headings of the ${name} go down one rank at a time from one h1`, async ({ request }) => {
    const page = await read(request, path)
    const headings = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    const ranks = headings.map(({ tagName }) => Number(tagName.slice(1)))
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1)
    expect(ranks[0]).toBe(1)
    expect(ranks.slice(1).filter((rank, index) => rank - (ranks[index] ?? 0) > 1)).toEqual([])
  })
}

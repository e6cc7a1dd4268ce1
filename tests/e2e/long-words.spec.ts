import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { createPerson, sessionCookie } from '#tests/setup/people.ts'
import { article, commentWith } from './comment-form.ts'
import { expect, test } from './fixtures.ts'

const address = 'https://en.wikipedia.org/wiki/Organizational_citizenship_behavior'
const word = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrente'

/** Parts of the page that reach beyond its screen, by their words; empty when nothing scrolls sideways. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.children.length === 0 && element.getBoundingClientRect().right > clientWidth + 1,
    )
    const places = wide.map(({ className, textContent }) => `${className}: ${textContent.slice(0, 30)}`)
    return [`${String(scrollWidth)} px wide`, ...places.slice(0, 5)]
  })

/** Writes a long word at every place of the page that has words: whoever wrote them could have written it. */
const lengthen = (page: Page) =>
  page.evaluate((long) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const text = texts.currentNode as Text
      const isOurs = text.parentElement?.closest(
        'script, style, noscript, template, time, button, .visually-hidden',
      )
      if (!isOurs && text.data.trim() !== '') text.data = `${long}${text.data}`
    }
  }, word.repeat(3))

test.describe('as the server answers', () => {
  // React would take the words that are put in for its own fault.
  test.use({ javaScriptEnabled: false })

  test('no long word makes a page wider than its screen, wherever it is written', async ({
    page,
    context,
    site,
  }) => {
    const person = await createPerson(site.databaseUrl, { role: 'READER', name: 'N'.repeat(60) })
    await context.addCookies([sessionCookie({ person, siteUrl: site.url })])
    const mark = randomUUID()
    const body = [address, `\`${word}\``, `> ${address}`, `- ${word}`, `\`\`\`\n${word}\n\`\`\``, mark].join(
      '\n\n',
    )
    const answer = await page.request.post('/api/comments', {
      headers: { origin: site.url },
      data: { post: article.split('/').at(-1), body, idempotencyKey: randomUUID() },
    })
    expect(answer.status()).toBe(201)
    const { comment } = (await answer.json()) as { comment: { id: string } }

    const discussion = [article, `${article}/comments/${comment.id}`, `${article}/reply/${comment.id}`]
    const others = [
      '/',
      '/author/nicole',
      '/topic/leadership',
      '/about',
      '/sign-in',
      '/sign-out',
      '/dev/mailbox',
    ]
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 })
      for (const path of [...discussion, ...others]) {
        await page.goto(path)
        if (path === article) await expect(commentWith(page, mark)).toBeVisible()
        expect(await tooWide(page), `${path} at ${width} px`).toEqual([])
        await lengthen(page)
        expect(await tooWide(page), `${path} with long words at ${width} px`).toEqual([])
      }
    }
  })
})

test('Hebrew and Arabic are read from the right, block by block', async ({ page, context, site }) => {
  const person = await createPerson(site.databaseUrl, { role: 'READER', name: 'שלום, עולם!' })
  await context.addCookies([sessionCookie({ person, siteUrl: site.url })])
  const [mark, hebrew] = [randomUUID(), 'שלום, עולם!']
  const answer = await page.request.post('/api/comments', {
    headers: { origin: site.url },
    data: { post: article.split('/').at(-1), body: `${hebrew}\n\n${mark}`, idempotencyKey: randomUUID() },
  })
  expect(answer.status()).toBe(201)
  await page.goto(article)
  const directions = commentWith(page, mark)
    .locator('p[dir]')
    .evaluateAll((blocks) => blocks.map((block) => getComputedStyle(block).direction))
  expect(await directions).toEqual(['rtl', 'ltr'])
  const name = commentWith(page, mark).getByRole('heading').locator('bdi')
  expect(await name.evaluate((part) => getComputedStyle(part).direction)).toBe('rtl')
  await expect(page.getByLabel('Your comment')).toHaveAttribute('dir', 'auto')
})

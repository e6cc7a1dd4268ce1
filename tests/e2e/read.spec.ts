import { assertAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { article, notFound, pages } from './pages.ts'

for (const { name, path, heading } of [...pages, notFound]) {
  test.describe(name, () => {
    test.use({ allowedConsoleErrors: path === notFound.path ? [/404/] : [] })
    test(`the ${name} is whole, accessible in light and dark, and never scrolls sideways at 320 pixels or with large letters`, async ({
      page,
    }) => {
      await page.goto(path)
      await expect(page.locator('h1')).toHaveText(heading)
      await expect(page.getByRole('contentinfo')).toContainText('Industrially Organized')
      await assertAccessible(page)
      await page.setViewportSize({ width: 320, height: 640 })
      await page.goto(path)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(320)
      await page.setViewportSize({ width: 390, height: 844 })
      await page.addStyleTag({ content: 'html { font-size: 200% }' })
      const enlarged = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(enlarged, 'with letters of twice the size').toBeLessThanOrEqual(390)
    })
  })
}

test('skip links are the first stops of the keyboard and lead where they say', async ({ page }) => {
  await page.goto(article)
  await page.keyboard.press('Tab')
  const toContent = page.getByRole('link', { name: 'Skip to the content' })
  await expect(toContent).toBeFocused()
  await expect(toContent).toBeInViewport()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('contentinfo')).toBeInViewport()
  await page.getByRole('link', { name: 'Back to the top' }).press('Enter')
  await expect(page.getByRole('banner')).toBeInViewport()
  await toContent.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

test('the comparison is a table to a screen reader at every width', async ({ page }) => {
  await page.goto(article)
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 })
    const table = page.getByRole('table').first()
    await expect(table.getByRole('columnheader', { name: 'Management' })).toBeAttached()
    await expect(table.getByRole('rowheader')).toHaveCount(6)
    await expect(table.getByRole('row').nth(1).getByRole('cell')).toHaveCount(2)
  }
})

test('the table of contents leads to each section', async ({ page }) => {
  await page.goto(article)
  const hrefs = await page
    .getByRole('navigation', { name: 'In this article' })
    .locator('a:visible, details a')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])
  expect(hrefs.length).toBeGreaterThanOrEqual(3)
  for (const href of hrefs) await expect(page.locator(`h2[id="${href.slice(1)}"]`)).toHaveCount(1)
})

test.describe('the header of a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })

  test('is one line, and its menu opens, leads on and closes without script', async ({ page }) => {
    await page.goto(article)
    const banner = page.getByRole('banner')
    const topics = banner.getByRole('link', { name: 'Culture' })
    expect((await banner.boundingBox())?.height).toBeLessThan(70)
    await expect(topics).toBeHidden()
    await banner.getByRole('button', { name: 'Menu' }).click()
    await expect(topics).toBeVisible()
    await banner.getByRole('button', { name: 'Close' }).click()
    await expect(topics).toBeHidden()
    await banner.getByRole('button', { name: 'Menu' }).click()
    await topics.click()
    await expect(page.locator('h1')).toHaveText('Culture')
  })
})

test('the header marks the topic that is read, and no other', async ({ browser, site }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const page = await plain.newPage()
  await page.goto('/topic/culture')
  const current = page
    .getByRole('navigation', { name: 'Main', includeHidden: true })
    .locator('[aria-current]')
  await expect(current).toHaveText(['Culture'])
  await expect(current).toHaveAttribute('aria-current', 'page')
  await page.goto(article)
  await expect(current).toHaveCount(0)
  await plain.close()
})

test('the author and what to read next come before the discussion', async ({ page }) => {
  await page.goto(article)
  const order = await page
    .locator('main h2')
    .evaluateAll((headings) => headings.map((heading) => heading.textContent))
  const places = [/^Hello, I’m/, /^Read next$/, /^\d+ comments?$/].map((pattern) =>
    order.findIndex((text) => pattern.test(text)),
  )
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

test('beside a long article the table of contents stays in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(article)
  await page.locator('article h2').last().scrollIntoViewIfNeeded()
  const contents = page.getByRole('navigation', { name: 'In this article' }).getByRole('link').first()
  await expect(contents).toBeInViewport()
})

test('printed, an article is its words: no form, no discussion, nothing over anything else', async ({
  page,
}) => {
  await page.goto(article)
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(6)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Key takeaways', { exact: true })).toBeVisible()
  await expect(page.locator('form:visible, nav:visible, #discussion:visible')).toHaveCount(0)
  // Grids and flex boxes broken over two sheets let their parts overlap, so none of them is around the text.
  const around = await page.getByText('Key takeaways', { exact: true }).evaluate((text) => {
    const displays: string[] = []
    for (let box = text.parentElement; box && box !== document.body; box = box.parentElement)
      displays.push(getComputedStyle(box).display)
    return displays
  })
  expect(around.length).toBeGreaterThan(2)
  expect(new Set(around)).toEqual(new Set(['block']))
})

test('the site’s styles for elements are on its pages and not in the Studio', async ({ page }) => {
  const colourOfALink = () =>
    page.evaluate(() => {
      const link = document.createElement('a')
      link.href = '#'
      document.body.append(link)
      return getComputedStyle(link).color
    })
  const colours: Record<string, string> = {}
  for (const path of [article, '/sign-in', '/dev/mailbox', '/studio']) {
    await page.goto(path)
    colours[path] = await colourOfALink()
  }
  const { [article]: ours, '/studio': studio, ...others } = colours
  expect(Object.values(others)).toEqual([ours, ours])
  // What the browser itself gives a link in a light page.
  expect(studio).toBe('rgb(0, 0, 238)')
})

test('nothing moves while an article loads', async ({ page }) => {
  await page.addInitScript(() => {
    const holder = window as unknown as { shift: number }
    holder.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) holder.shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(article)
  await page.evaluate(() => document.fonts.ready)
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.001)
})

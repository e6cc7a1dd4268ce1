import type { Page, Route } from '@playwright/test'
import { hiddenFields } from '../setup/hidden-fields.ts'
import { newAddress, signIn } from './account.ts'
import { article, commentWith, discussion, formOf, newWords, post, premoderated } from './comment-form.ts'
import { assertAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

const bodyField = (page: Page) => formOf(page).getByLabel('Your comment')
const keptDraft = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage)))

test('a draft survives a reload and a closed tab', async ({ page, context }) => {
  const [email, body] = [newAddress(), newWords()]
  await page.goto(article)
  await formOf(page).getByLabel('E-mail address').fill(email)
  await bodyField(page).fill(body)
  await expect.poll(() => keptDraft(page)).toContain(body)
  await page.reload()
  await expect(bodyField(page)).toHaveValue(body)
  await expect(formOf(page).getByLabel('E-mail address')).toHaveValue(email)
  await page.close()
  const tab = await context.newPage()
  await tab.goto(article)
  await expect(bodyField(tab)).toHaveValue(body)
  await expect(formOf(tab).getByRole('status')).toHaveText('Your draft is still here.')
})

test('of two tabs with one draft each posts its own words', async ({ page, context }) => {
  await signIn(page, { path: article })
  const [body, other] = [newWords(), newWords()]
  await bodyField(page).fill(body)
  await expect.poll(() => keptDraft(page)).toContain(body)
  const tab = await context.newPage()
  await tab.goto(article)
  await expect(bodyField(tab)).toHaveValue(body)
  await formOf(tab).getByRole('button', { name: 'Post comment' }).click()
  await expect(commentWith(tab, body)).toBeVisible()
  await post(page, other)
  await expect(commentWith(page, other)).toBeVisible()
  await expect(commentWith(page, body)).toHaveCount(1)
  await expect(bodyField(page)).toHaveValue('')
})

test('what is typed before the scripts have come is kept, too', async ({ page }) => {
  const body = newWords()
  const held: Route[] = []
  let isHolding = true
  await page.route('**/_next/static/**/*.js', (route) =>
    isHolding ? void held.push(route) : route.continue(),
  )
  await page.goto(article, { waitUntil: 'domcontentloaded' })
  await bodyField(page).fill(body)
  expect(await keptDraft(page)).not.toContain(body)
  isHolding = false
  await Promise.all(held.map((route) => route.continue()))
  await expect.poll(() => keptDraft(page)).toContain(body)
})

test.describe('while the network fails', () => {
  test.use({ allowedConsoleErrors: [/ERR_|Failed to (load|fetch)/] })

  test('the words stay, are said to, and sent again make one comment, though the first try had arrived', async ({
    page,
    context,
  }) => {
    await signIn(page, { path: article })
    const body = newWords()
    await expect(formOf(page).getByText('You are signed in.')).toBeVisible()
    await context.setOffline(true)
    await post(page, body)
    await expect(formOf(page).getByRole('alert')).toContainText('You are offline.')
    await expect(bodyField(page)).toHaveValue(body)
    await context.setOffline(false)

    // It arrives, and its answer is lost.
    await page.route(`**${article}`, async (route) => {
      if (route.request().method() === 'POST') await route.fetch()
      await route.abort()
    })
    await post(page, body)
    await expect(formOf(page).getByRole('alert')).toContainText('That did not get through.')
    await page.unroute(`**${article}`)
    await page.reload()
    await expect(bodyField(page)).toHaveValue(body)
    await formOf(page).getByRole('button', { name: 'Post comment' }).click()
    await expect(bodyField(page)).toHaveValue('')
    await expect(commentWith(page, body)).toHaveCount(1)
    expect(await keptDraft(page)).not.toContain(body)
  })
})

test('what is too long is counted before it is sent, and the keys send', async ({ page }) => {
  await page.goto(article)
  await expect
    .poll(() => page.evaluate(() => document.querySelector('time[title]')?.textContent))
    .toBeTruthy()
  await bodyField(page).fill('x'.repeat(4_990))
  await bodyField(page).press('x')
  await expect(formOf(page).getByText('9 characters left')).toBeVisible()
  await bodyField(page).fill('x'.repeat(5_002))
  await bodyField(page).press('x')
  await expect(formOf(page).getByText('3 characters too many')).toBeVisible()
  await bodyField(page).press('Control+Enter')
  await expect(bodyField(page)).toHaveAccessibleDescription(/A comment has room for 5,000 characters/)
})

for (const origin of [
  'https://evil.example',
  'http://intranet',
  'http://localhost:1',
  'no address',
  'null',
]) {
  test(`a form sent from ${origin} is refused in its place, the words kept`, async ({ request }) => {
    const body = newWords()
    const html = await (await request.get(article)).text()
    const answer = await request.post(article, {
      headers: { origin, 'sec-fetch-site': 'cross-site' },
      multipart: { ...hiddenFields(html, 'Write a comment'), body, email: newAddress(), name: '' },
    })
    const told = await answer.text()
    expect(told).toContain('This was sent from another site, so it was not accepted.')
    expect(told).toMatch(new RegExp(`<textarea[^>]*>${body}</textarea>`))
  })
}

test('a premoderated discussion holds a comment, and its writer alone sees it wait', async ({
  page,
  browser,
  site,
}) => {
  await signIn(page, { path: premoderated })
  const body = newWords()
  await expect(formOf(page).getByText('You are signed in.')).toBeVisible()
  await post(page, body)
  await expect(page.getByRole('heading', { name: 'Your comment is held back for now' })).toBeFocused()
  await page.reload()
  await expect(commentWith(page, body)).toContainText('Held back')
  const other = await browser.newPage({ baseURL: site.url })
  await other.goto(premoderated)
  await expect(discussion(other)).toBeVisible()
  await expect(commentWith(other, body)).toHaveCount(0)
  await other.close()
})

test('a closed discussion has its words and no form', async ({ page }) => {
  await page.goto('/post/ask-before-they-leave')
  await expect(
    discussion(page).getByText('This discussion is closed.', { exact: false }).first(),
  ).toBeVisible()
  await expect(formOf(page)).toHaveCount(0)
  await expect(discussion(page).getByRole('link', { name: /^Reply to/ })).toHaveCount(0)
})

test('axe finds nothing in the states of a discussion', async ({ page }) => {
  const check = () => assertAccessible(page)
  await page.goto(article)
  const reply = discussion(page)
    .getByRole('link', { name: /^Reply to/ })
    .first()
  const href = await reply.getAttribute('href')
  await reply.click()
  await expect(page.getByLabel('Your reply', { exact: true })).toBeFocused()
  await post(page, ' ')
  await expect(formOf(page).getByLabel('Your comment')).toBeFocused()
  await check()
  await formOf(page).getByLabel('E-mail address').fill(newAddress())
  await post(page, newWords())
  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeFocused()
  await check()
  await page.goto(href ?? '')
  await check()
  await page.goto((href ?? '').replace('/reply/', '/comments/'))
  await expect(page.getByRole('heading', { level: 1, name: /^A thread on/ })).toBeVisible()
  await check()
  await page.goto(premoderated)
  await check()
})

import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import type { Role } from '#lib/auth/roles.ts'
import { newAddress, signIn } from './account.ts'
import { assertAccessible } from './axe.ts'
import { article, commentWith, newWords, write } from './comment-form.ts'
import { expect, siteUnderTest, test } from './fixtures.ts'
import { linkTo } from './mailbox.ts'

async function enter(browser: Browser, who: { role?: Role; name: string; email?: string }): Promise<Page> {
  const page = await browser.newPage({ baseURL: siteUnderTest().url })
  await signIn(page, who)
  return page
}

/** A comment of a new reader; returns its id and words, and the writer's address. */
async function published(browser: Browser) {
  const [body, email] = [newWords(), newAddress()]
  const writer = await enter(browser, { name: 'Wanda Writer', email })
  const id = await write(writer, { path: article, body })
  await writer.close()
  return { id, body, email }
}

/** Decides by the API, as a new moderator, whose page is returned. */
async function decide(browser: Browser, decision: { ids: string[]; decision: string; reason?: string }) {
  const moderator = await enter(browser, { role: 'MODERATOR', name: 'Mira' })
  const headers = { origin: siteUnderTest().url }
  const answer = await moderator.request.post('/api/moderation/decisions', { headers, data: decision })
  expect(await answer.json()).toMatchObject({ decided: [{ outcome: 'done' }] })
  return moderator
}

const rowOf = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a writer appeals by the link in the letter, another moderator agrees, and the comment is back', async ({
      page,
      browser,
    }) => {
      const { id, body, email } = await published(browser)
      const mira = await decide(browser, { ids: [id], decision: 'reject', reason: 'insult' })
      await page.goto(await linkTo(email, { subject: 'Why your comment is not shown', path: '/statement/' }))
      await page.getByRole('button', { name: 'Send appeal' }).click()
      await expect(page.getByText('Say why the decision is wrong.')).toBeVisible()
      const why = `I quoted somebody, ${randomUUID()}.`
      await page.getByLabel('Why is the decision wrong?').fill(why)
      await page.getByRole('button', { name: 'Send appeal' }).click()
      await expect(page.getByRole('button', { name: 'Send appeal' })).toHaveCount(0)
      await page.reload()
      await expect(page.getByText('A moderator has not answered yet.')).toBeVisible()

      await mira.goto('/moderation/appeals')
      await expect(rowOf(mira, why)).toContainText('You decided this. Another moderator answers it.')
      await mira.close()
      const noah = await browser.newPage({ baseURL: siteUnderTest().url, javaScriptEnabled })
      await signIn(noah, { path: '/moderation/appeals', role: 'MODERATOR', name: 'Noah' })
      const row = rowOf(noah, why)
      await expect(row).toContainText(body)
      await expect(row).toContainText('Mira decided')
      await row.getByRole('button', { name: 'Founded: undo the decision' }).click()
      await expect(row.getByText('Answer with your reasons.')).toBeVisible()
      await row.getByLabel('Your answer').fill('It is a quote indeed.')
      await row.getByRole('button', { name: 'Founded: undo the decision' }).click()
      await expect(noah.getByText('Answered: founded. The decision is undone.')).toBeVisible()
      await noah.close()

      await page.goto(await linkTo(email, { subject: 'Your appeal was answered', path: '/statement/' }))
      await expect(page.getByText('It is a quote indeed.')).toBeVisible()
      await expect(page.getByText(/a moderator found that you are right/)).toBeVisible()
      await page.goto(article)
      await expect(commentWith(page, body)).toBeVisible()
    })
  })
}

test('a reporter appeals on the receipt, and a founded appeal rejects the comment for a reason', async ({
  page,
  browser,
}) => {
  const { id, body } = await published(browser)
  const headers = { origin: siteUnderTest().url }
  const reported = await page.request.post(`/api/comments/${id}/reports`, {
    headers,
    data: { reason: 'insult' },
  })
  const { url } = (await reported.json()) as { url: string }
  await (await decide(browser, { ids: [id], decision: 'keep' })).close()
  await page.goto(url)
  const why = `The last line threatens, ${randomUUID()}.`
  await page.getByLabel('Why is the decision wrong?').fill(why)
  await assertAccessible(page)
  await page.getByRole('button', { name: 'Send appeal' }).click()
  await expect(page.getByText('Thank you. Your appeal has arrived')).toBeVisible()

  const noah = await enter(browser, { role: 'MODERATOR', name: 'Noah' })
  await noah.setViewportSize({ width: 320, height: 740 })
  await noah.goto('/moderation/appeals')
  const row = rowOf(noah, why)
  await row.getByLabel('Your answer').fill('So it does.')
  await row.getByRole('button', { name: 'Founded: reject the comment' }).click()
  await expect(row.getByText('Choose the reason. The writer is told.')).toBeVisible()
  await assertAccessible(noah)
  expect(await noah.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await row.getByLabel('Reason to reject the comment').selectOption('Insult')
  await row.getByRole('button', { name: 'Founded: reject the comment' }).click()
  await expect(row.getByText('Answered: founded. The decision is undone.')).toBeVisible()
  await noah.close()
  await page.reload()
  await expect(page.getByText('So it does.')).toBeVisible()
  await page.goto(article)
  await expect(page.getByText(body)).toHaveCount(0)
})

test('the API takes an appeal with 201, once', async ({ browser, request }) => {
  const { id, email } = await published(browser)
  await (await decide(browser, { ids: [id], decision: 'spam' })).close()
  const link = await linkTo(email, { subject: 'Why your comment is not shown', path: '/statement/' })
  const address = new URL(link).pathname.replace('/statement/', '/api/statements/')
  const send = (data: object) =>
    request.post(`${address}/appeal`, { headers: { origin: siteUnderTest().url }, data })
  expect((await send({ text: ' ' })).status()).toBe(422)
  expect((await send({ text: 'It is no spam.' })).status()).toBe(201)
  expect((await send({ text: 'It is no spam.' })).status()).toBe(409)
  expect(await (await request.get(address)).json()).toMatchObject({
    ...{ measure: 'removed', appeal: { text: 'It is no spam.', state: 'open' } },
  })
  expect((await request.get('/api/statements/unknown-unknown-unknown')).status()).toBe(404)
})

import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { newAddress, signIn } from './account.ts'
import { assertAccessible } from './axe.ts'
import { article, commentWith, newWords, write } from './comment-form.ts'
import { expect, siteUnderTest, test } from './fixtures.ts'
import { linkTo } from './mailbox.ts'

/** A comment of a new reader; returns its id and words. */
async function published(browser: Browser): Promise<{ id: string; body: string }> {
  const body = newWords()
  const writer = await browser.newPage({ baseURL: siteUnderTest().url })
  await signIn(writer, { name: 'Wanda Writer' })
  const id = await write(writer, { path: article, body })
  await writer.close()
  return { id, body }
}

/** The queue of reports, opened by a new moderator in a browser of their own, with scripts. */
async function openReported(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ baseURL: siteUnderTest().url, javaScriptEnabled: true })
  await signIn(page, { path: '/moderation?queue=reported', role: 'MODERATOR', name: 'Mira' })
  return page
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a report names what it lacks, keeps what was typed, and is answered by mail', async ({
      page,
      browser,
    }) => {
      const { id, body } = await published(browser)
      const [email, note] = [newAddress(), `What is wrong, ${randomUUID()}.`]
      await page.goto(article)
      await commentWith(page, body).getByRole('link', { name: 'Report the comment of Wanda Writer' }).click()
      await expect(page).toHaveURL(`/report/${id}`)
      await expect(page.getByText(body)).toBeVisible()
      await page.getByLabel('Your e-mail address').fill('nobody')
      await page.getByRole('button', { name: 'Send report' }).click()
      await expect(page.getByText('Choose what is wrong with it.')).toBeVisible()
      await expect(page.getByText('Please write a whole e-mail address')).toBeVisible()
      await expect(page.getByLabel('Which law')).toBeHidden()
      await page.getByLabel('It is against the law').check()
      await page.getByLabel('Why do you think so?').fill(note)
      await page.getByRole('button', { name: 'Send report' }).click()
      await expect(page.getByText('Give your name, as the law asks.')).toBeVisible()
      await expect(page.getByText('Confirm this, as the law asks.')).toBeVisible()
      await page.getByLabel('It insults, threatens or degrades somebody').check()
      await expect(page.getByLabel('Why do you think so?')).toHaveValue(note)
      await page.getByLabel('Your e-mail address').fill(email)
      await page.getByRole('button', { name: 'Send report' }).click()
      await expect(page.getByRole('heading', { name: 'Thank you. Your report has arrived' })).toBeVisible()

      await page.goto(await linkTo(email, { subject: 'Your report of a comment', path: '/report/receipt/' }))
      await expect(page.getByText(note)).toBeVisible()
      await page.getByRole('button', { name: 'Confirm my address' }).click()
      await expect(page.getByRole('button', { name: 'Confirm my address' })).toHaveCount(0)

      const moderator = await openReported(browser)
      const row = moderator.getByRole('article').filter({ hasText: body })
      await expect(row).toContainText(note)
      await expect(row).toContainText('by a reader with a proven address')
      await row.getByRole('button', { name: 'Keep' }).click()
      const latest = moderator.getByRole('region', { name: 'Latest decision' })
      await expect(latest).toContainText('Wanda Writer: Kept.')
      await expect(latest.getByRole('button', { name: 'Undo' })).toBeVisible()
      await moderator.close()

      // The letter waits for as long as the decision may be a slip of the hand.
      const subject = 'Your report of a comment was decided'
      await page.goto(await linkTo(email, { subject, path: '/report/receipt/' }))
      await expect(page.getByText('decided that the comment stays')).toBeVisible()
      await page.goto(article)
      await expect(commentWith(page, body)).toBeVisible()
    })
  })
}

test('a report without a mail address gets a receipt with an address of its own, and a second report is refused', async ({
  page,
  browser,
}) => {
  const { id, body } = await published(browser)
  const report = async () => {
    await page.goto(`/report/${id}`)
    await page.getByLabel('It is spam or advertising').check()
    await page.getByRole('button', { name: 'Send report' }).click()
  }
  await report()
  await page.getByRole('link', { name: 'Your receipt' }).click()
  await expect(page.getByText('A moderator has not decided yet.')).toBeVisible()
  await assertAccessible(page)
  const receipt = page.url()
  await report()
  await expect(page.getByText('You have reported this comment already.')).toBeVisible()

  const moderator = await openReported(browser)
  const row = moderator.getByRole('article').filter({ hasText: body })
  await row.getByRole('button', { name: 'Spam' }).click()
  await expect(moderator.getByRole('button', { name: 'Undo', exact: true })).toBeVisible()
  await moderator.close()
  await page.goto(receipt)
  await expect(page.getByText('the comment is no longer shown')).toBeVisible()
  const gone = await page.request.get(`/report/${id}`)
  expect(gone.status()).toBe(404)
  expect(await gone.text()).toContain('This comment can’t be reported')
})

test('the form fits a phone, and axe finds nothing, also with all fields and their faults', async ({
  page,
  browser,
}) => {
  const { id } = await published(browser)
  await page.setViewportSize({ width: 320, height: 740 })
  await page.goto(`/report/${id}`)
  await page.getByLabel('It is against the law').check()
  await page.getByRole('button', { name: 'Send report' }).click()
  await expect(page.getByLabel('Why do you think so?')).toBeFocused()
  await assertAccessible(page)
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways).toBe(0)
})

test('the API takes a report with 202, and names what it lacks', async ({ request, browser }) => {
  const { id } = await published(browser)
  const origin = siteUnderTest().url
  const send = (data: object) => request.post(`/api/comments/${id}/reports`, { headers: { origin }, data })
  const lacking = await send({ reason: 'unlawful', email: 'ann@example.com' })
  expect(lacking.status()).toBe(422)
  const fields = ((await lacking.json()) as { issues: { field: string }[] }).issues.map(({ field }) => field)
  expect(fields).toEqual(['note', 'name', 'isInGoodFaith'])
  const taken = await send({ reason: 'off-topic' })
  expect(taken.status()).toBe(202)
  const { url } = (await taken.json()) as { url: string }
  const receipt = await request.get(url.replace('/report/receipt/', '/api/reports/'))
  expect(await receipt.json()).toMatchObject({ reason: 'off-topic', state: 'open', unconfirmed: null })
})

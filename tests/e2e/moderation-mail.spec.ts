import type { Page } from '@playwright/test'
import { findMessage } from '#lib/mail/mailbox.ts'
import { withClient } from '#lib/with-client.ts'
import { newAddress, signIn } from './account.ts'
import { assertAccessible } from './axe.ts'
import { article, commentWith } from './comment-form.ts'
import { holdComment } from './decided.ts'
import { expect, siteUnderTest, test } from './fixtures.ts'
import { lettersTo, mailDirectory } from './mailbox.ts'

/** Signs in as a new moderator, who chooses letters at once on the account. */
async function chooseAtOnce(page: Page, email: string): Promise<void> {
  await signIn(page, { path: '/account', role: 'MODERATOR', name: 'Mira', email })
  const choice = page.getByRole('region', { name: 'Mail about waiting comments' })
  await expect(choice.getByRole('radio', { name: 'No mail' })).toBeChecked()
  await choice.getByRole('radio', { name: 'At once' }).check()
  await choice.getByRole('button', { name: 'Save' }).click()
  await expect(choice.getByText('Saved. You get a letter when a comment is held.')).toBeVisible()
  await expect(choice.getByRole('radio', { name: 'At once' })).toBeChecked()
}

/**
 * Lets the letters of a moderator begin with a comment: other tests hold comments, too, and a moderator rests after a
 * letter. Then the worker is asked to look, as when the comment was held.
 */
async function tellAbout({ id, email }: { id: string; email: string }): Promise<void> {
  const { databaseUrl: connectionString } = siteUnderTest()
  await withClient({ connectionString }, async (client) => {
    await client.query(
      `update "ModeratorMail" set "mailedAt" = null, "chosenAt" = (select "createdAt" from "Comment" where id = $1)
       where "personId" = (select id from "User" where email = $2)`,
      [id, email],
    )
    await client.query(`select graphile_worker.add_job('moderation.tell-held', '{}')`)
  })
}

/** The link to a decision in the letter that quotes these words, once it is there. */
async function decisionLink({ to, body, decision }: { to: string; body: string; decision: string }) {
  let link: string | undefined
  await expect(async () => {
    const letters = await lettersTo(to)
    const texts = await Promise.all(
      letters.map(async ({ id }) => (await findMessage({ directory: mailDirectory(), id }))?.text ?? ''),
    )
    const words = body.slice(0, -1)
    const text = texts.find((one) => one.includes(words))
    const after = text?.slice(text.indexOf(words)).split(/\s+/)
    link = after?.find((word) => word.endsWith(`?decision=${decision}`))
    expect(link).toBeDefined()
  }).toPass()
  return link ?? ''
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a moderator chooses letters, decides by their link signed out, and takes it back', async ({
      page,
      context,
    }) => {
      const email = newAddress()
      await chooseAtOnce(page, email)
      await context.clearCookies()

      const { id, body } = await holdComment(page)
      await tellAbout({ id, email })
      const link = await decisionLink({ to: email, body, decision: 'publish' })
      // A program that looks for dangerous links opens all of them.
      for (const method of ['HEAD', 'GET'])
        expect((await page.request.fetch(link, { method })).ok()).toBe(true)

      const answer = await page.goto(link)
      const headers = answer?.headers() ?? {}
      expect(headers['content-security-policy']).toContain("'nonce-")
      expect(headers['cache-control']).toContain('no-store')
      await expect(page.getByRole('heading', { level: 1, name: 'Publish this comment?' })).toBeVisible()
      await expect(page.getByText('You decide as Mira.')).toBeVisible()
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
      await expect(page.getByRole('article')).toContainText(body)
      await page.getByRole('button', { name: 'Yes, publish it' }).click()
      await expect(
        page.getByRole('status').filter({ hasText: 'It is published. You decided on' }),
      ).toBeVisible()
      const reader = await context.newPage()
      await reader.goto(article)
      await expect(commentWith(reader, body)).toBeVisible()

      await page.goto(link)
      await expect(page.getByRole('button', { name: 'Yes, publish it' })).toHaveCount(0)
      await page.getByRole('button', { name: 'Undo this decision' }).click()
      await expect(page.getByText('The decision was taken back.')).toBeVisible()
      await reader.goto(article)
      await expect(commentWith(reader, body)).toHaveCount(0)
    })
  })
}

test('a rejection by mail asks for its reason, and an unknown link says so', async ({ page, context }) => {
  const email = newAddress()
  await chooseAtOnce(page, email)
  await context.clearCookies()
  const { id, body } = await holdComment(page)
  await tellAbout({ id, email })
  await page.goto(await decisionLink({ to: email, body, decision: 'spam' }))
  await page.getByRole('link', { name: 'Reject' }).click()
  await page.getByRole('button', { name: 'Yes, reject it' }).click()
  await expect(page.getByText('Choose the reason. The writer is told.')).toBeVisible()
  await assertAccessible(page)
  await page.getByLabel('Reason').selectOption('Insult')
  await page.getByRole('button', { name: 'Yes, reject it' }).click()
  await expect(page.getByText('It is rejected.')).toBeVisible()

  const unknown = await page.request.get(`/moderation/by-mail/${'A'.repeat(43)}`)
  expect(unknown.status()).toBe(404)
  expect(await unknown.text()).toContain('There is no such link')
})

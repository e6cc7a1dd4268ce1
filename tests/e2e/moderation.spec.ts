import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { createPerson, sessionCookie } from '../setup/people.ts'
import { newAddress, signIn } from './account.ts'
import { assertAccessible } from './axe.ts'
import { article, commentWith } from './comment-form.ts'
import { expect, siteUnderTest, test } from './fixtures.ts'
import { linkTo } from './mailbox.ts'

const links = Array.from({ length: 5 }, (_, place) => `https://example.com/${place}`).join(' ')

/** Comments of a new reader that wait since they have five links; returns the reader's queue and the words of each. */
async function hold(request: APIRequestContext, count: number) {
  const { url: siteUrl, databaseUrl } = siteUnderTest()
  const email = newAddress()
  const person = await createPerson(databaseUrl, { role: 'READER', name: 'Holly Held', email })
  const { name, value } = sessionCookie({ person, siteUrl })
  const bodies = Array.from({ length: count }, () => `What I saw, ${randomUUID()}.`)
  for (const body of bodies) {
    const answer = await request.post('/api/comments', {
      headers: { origin: siteUrl, cookie: `${name}=${value}` },
      data: { post: article.split('/').at(-1), body: `${body}\n\n${links}`, idempotencyKey: randomUUID() },
    })
    expect(answer.status()).toBe(202)
  }
  return { queue: `/moderation?queue=held&person=${person.id}`, bodies, email }
}

const rowOf = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a moderator sees why a comment waits, publishes it, and takes that back', async ({
      page,
      request,
    }) => {
      const { queue, bodies } = await hold(request, 1)
      const [body = ''] = bodies
      await signIn(page, { path: queue, role: 'MODERATOR', name: 'Mira' })
      await expect(rowOf(page, body)).toContainText('It has 5 links.')
      await rowOf(page, body).getByRole('button', { name: 'Publish' }).click()
      const undo = page.getByRole('button', { name: 'Undo' })
      await expect(undo).toBeVisible()
      await expect(rowOf(page, body)).toHaveCount(0)
      const reader = await page.context().newPage()
      await reader.goto(article)
      await expect(commentWith(reader, body)).toBeVisible()
      await undo.click()
      await expect(rowOf(page, body)).toBeVisible()
      await reader.reload()
      await expect(commentWith(reader, body)).toHaveCount(0)
    })

    test('a rejection asks for its reason, and for a note where the reason needs one', async ({
      page,
      request,
    }) => {
      const { queue, bodies } = await hold(request, 1)
      const [body = ''] = bodies
      await signIn(page, { path: queue, role: 'MODERATOR' })
      const row = rowOf(page, body)
      await row.getByRole('button', { name: 'Reject' }).click()
      await expect(row.getByText('Choose the reason. The writer is told.')).toBeVisible()
      await row.getByLabel('Reason').selectOption('Another reason')
      await row.getByRole('button', { name: 'Reject' }).click()
      await expect(row.getByText('Explain this reason in a note to the writer.')).toBeVisible()
      await expect(row.getByLabel('Reason')).toHaveValue('other')
      await row.getByRole('textbox', { name: 'Note to the writer' }).fill('Please without the links.')
      await row.getByRole('button', { name: 'Reject' }).click()
      // The row closes before the answer is there; leaving the page then would cancel the decision.
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
      await expect(row).toHaveCount(0)
      await page.goto(queue.replace('held', 'rejected'))
      await expect(rowOf(page, body)).toBeVisible()
    })
  })
}

test('by keys alone a moderator goes through the queue', async ({ page, request }) => {
  const { queue, bodies } = await hold(request, 4)
  await signIn(page, { path: queue, role: 'MODERATOR' })
  await expect(page.getByText('Keys', { exact: true })).toBeVisible()
  const open = page.locator('[data-row="open"]')
  await page.keyboard.press('j')
  await expect(open.first()).toBeFocused()
  await page.keyboard.press('p')
  await expect(open).toHaveCount(3)
  await expect(open.first()).toBeFocused()
  await page.keyboard.press('r')
  await expect(page.getByRole('status').filter({ hasText: '1 Insult' })).toBeVisible()
  await page.keyboard.press('4')
  await expect(open).toHaveCount(2)
  await page.keyboard.press('s')
  await expect(open).toHaveCount(1)
  await expect(page.getByText('Holly Held: Marked as spam.')).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('ps')
  await expect(open).toHaveCount(1)
  await page.goto(queue.replace('held', 'rejected'))
  await expect(rowOf(page, bodies[1] ?? '')).toBeVisible()
  await page.goto(queue.replace('held', 'spam'))
  await expect(rowOf(page, bodies[2] ?? '')).toBeVisible()
})

test('the second moderator sees who decided, and nothing is decided twice', async ({
  page,
  request,
  browser,
}) => {
  const { queue, bodies } = await hold(request, 1)
  const [body = ''] = bodies
  await signIn(page, { path: queue, role: 'MODERATOR', name: 'Mira' })
  const other = await browser.newPage({ baseURL: siteUnderTest().url })
  await signIn(other, { path: queue, role: 'MODERATOR', name: 'Noah' })
  await rowOf(page, body).getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await rowOf(other, body).getByRole('button', { name: 'Spam' }).click()
  await expect(other.getByText('Mira has decided on this comment.')).toBeVisible()
  await other.close()
})

test('the writer of a rejected comment gets a letter, and reads the statement signed out', async ({
  page,
  request,
  browser,
}) => {
  const { queue, bodies, email } = await hold(request, 1)
  const [body = ''] = bodies
  await signIn(page, { path: queue, role: 'MODERATOR' })
  await rowOf(page, body).getByLabel('Reason').selectOption('Off topic')
  await rowOf(page, body).getByRole('button', { name: 'Reject' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()

  const context = await browser.newContext({ baseURL: siteUnderTest().url })
  const reader = await context.newPage()
  // The letter waits for as long as the decision may be a slip of the hand.
  await reader.goto(await linkTo(email, { subject: 'Why your comment is not shown', path: '/statement/' }))
  await expect(reader.getByText('Your comment will not be shown.')).toBeVisible()
  await expect(reader.getByText('Please argue with what was said.')).toBeVisible()
  await expect(reader.getByText('A check of the site found it, and a person decided.')).toBeVisible()
  await expect(reader.getByText(body)).toBeVisible()
  await assertAccessible(reader)
  await expect(reader.getByText('The moderator adds:')).toHaveCount(0)
  await reader.goto('/statement/nonsense')
  await expect(reader.getByRole('heading', { name: 'There is no such statement' })).toBeVisible()
  await context.close()
})

test('the queue fits its screen, and axe finds nothing, also when nothing waits', async ({
  page,
  request,
}) => {
  const { queue } = await hold(request, 2)
  await signIn(page, { path: queue, role: 'MODERATOR', name: 'Mira' })
  await assertAccessible(page)
  const places = page.getByRole('navigation', { name: 'Moderation' })
  await expect(places.locator('[aria-current]')).toHaveText('Queues')
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await page.setViewportSize({ width: 320, height: 740 })
  expect(await sideways()).toBe(0)
  await page.goto(queue.replace('held', 'spam'))
  await expect(page.getByText('No comment here fits these filters.')).toBeVisible()
})

test('the queue is for moderators', async ({ page }) => {
  await page.goto('/moderation')
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fmoderation/)
  await signIn(page, { path: '/moderation' })
  await expect(page.getByText('This page is for moderators. Your account may not moderate.')).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
})

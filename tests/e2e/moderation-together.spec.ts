import { signIn } from './account.ts'
import { assertAccessible } from './axe.ts'
import { article, commentWith, discussion, newWords, write } from './comment-form.ts'
import { expect, siteUnderTest, test } from './fixtures.ts'
import { hold, postHeld, rowOf } from './held.ts'

test('the second moderator sees at once who decided what, without doing anything', async ({
  page,
  request,
  browser,
}) => {
  const { queue, bodies } = await hold(request, 2)
  const [body = '', next = ''] = bodies
  await signIn(page, { path: queue, role: 'MODERATOR', name: 'Mira' })
  const other = await browser.newPage({ baseURL: siteUnderTest().url })
  await signIn(other, { path: queue, role: 'MODERATOR', name: 'Noah' })
  await rowOf(other, body).focus()
  await rowOf(page, body).getByRole('button', { name: 'Publish' }).click()
  await expect(other.getByText('Mira has published it.')).toBeVisible()
  await expect(rowOf(other, body)).toHaveCount(0)
  await expect(rowOf(other, next)).toBeFocused()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(rowOf(other, body)).toBeVisible()
  await other.close()
})

test('nothing is decided twice, and without scripts the second moderator reads who was first', async ({
  page,
  request,
  browser,
}) => {
  const { queue, bodies } = await hold(request, 1)
  const [body = ''] = bodies
  const plain = await browser.newContext({ baseURL: siteUnderTest().url, javaScriptEnabled: false })
  const other = await plain.newPage()
  await signIn(other, { path: queue, role: 'MODERATOR', name: 'Noah' })
  await signIn(page, { path: queue, role: 'MODERATOR', name: 'Mira' })
  await rowOf(page, body).getByRole('button', { name: 'Publish' }).click()
  // Once the server has answered.
  await expect(page.getByRole('button', { name: /^Undo the decision/ })).toBeEnabled()
  await rowOf(other, body).getByRole('button', { name: 'Spam' }).click()
  await expect(other.getByText('Mira has decided on this comment.')).toBeVisible()
  await plain.close()
})

test('a moderator sees who looks at a comment, and may decide all the same', async ({
  page,
  request,
  browser,
}) => {
  const { queue, bodies } = await hold(request, 2)
  const [body = ''] = bodies
  await signIn(page, { path: queue, role: 'MODERATOR', name: 'Mira' })
  const other = await browser.newPage({ baseURL: siteUnderTest().url })
  await signIn(other, { path: queue, role: 'MODERATOR', name: 'Noah' })
  await expect(other.getByRole('button', { name: 'Keys' })).toBeVisible()
  await rowOf(other, body).focus()
  await expect(rowOf(page, body)).toContainText('Noah is looking')
  await expect(rowOf(other, body)).not.toContainText('is looking')
  await assertAccessible(page)
  await rowOf(page, body).getByRole('button', { name: 'Publish' }).click()
  await expect(other.getByText('Mira has published it.')).toBeVisible()
  await other.close()
})

test('new comments and new counts show without a reload', async ({ page, request }) => {
  const { queue, bodies, person } = await hold(request, 1)
  const [body = ''] = bodies
  await signIn(page, { path: queue, role: 'MODERATOR' })
  await expect(page.getByRole('button', { name: 'Keys' })).toBeVisible()
  const fresh = newWords()
  await postHeld(request, { person, body: fresh })
  await expect(page.getByText('1 new comment waits.')).toBeVisible()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(rowOf(page, fresh)).toBeVisible()
  await expect(rowOf(page, body)).toBeVisible()
  await expect(page.getByText('1 new comment waits.')).toHaveCount(0)
})

test('in the discussion itself moderators decide on what is published and on what waits', async ({
  page,
  request,
  browser,
}) => {
  const body = newWords()
  const writer = await browser.newContext({ baseURL: siteUnderTest().url })
  const reader = await writer.newPage()
  await signIn(reader, { role: 'READER', name: 'Robin' })
  const id = await write(reader, { path: article, body })
  const { bodies } = await hold(request, 1)
  const [held = ''] = bodies
  await signIn(page, { path: `${article}#comment-${id}`, role: 'MODERATOR', name: 'Mira' })

  await test.step('a published comment is removed, and the page shows it', async () => {
    await commentWith(page, body).getByRole('button', { name: 'Reject' }).click()
    await commentWith(page, body).getByRole('button', { name: 'Off topic', exact: true }).click()
    await expect(commentWith(page, body)).toHaveCount(0)
    await reader.goto(article)
    await expect(commentWith(reader, body)).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(commentWith(page, body)).toBeVisible()
  })
  await test.step('a held one is published', async () => {
    const waiting = discussion(page).getByRole('region', { name: 'Comments that wait for a moderator' })
    const row = waiting.getByRole('article').filter({ hasText: held })
    await expect(row).toContainText('It has 5 links.')
    await assertAccessible(page)
    await row.getByRole('button', { name: 'Publish' }).click()
    await expect(row).toHaveCount(0)
    await expect(page.locator('article[data-version]').filter({ hasText: held })).toBeVisible()
  })
  await test.step('readers have none of it', async () => {
    await reader.goto(article)
    await expect(commentWith(reader, held)).toBeVisible()
    await expect(reader.getByRole('group', { name: 'Moderate this comment' })).toHaveCount(0)
  })
  await writer.close()
})

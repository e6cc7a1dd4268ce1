import type { Route } from '@playwright/test'
import { newAddress, signIn } from './account.ts'
import {
  article,
  commentWith,
  discussion,
  formOf,
  newWords,
  post,
  postInVain,
  premoderated,
  write,
} from './comment-form.ts'
import { expect, test } from './fixtures.ts'
import { linkTo } from './mailbox.ts'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('the comment of a signed-in reader is in the discussion at once, for others too', async ({
      page,
      browser,
      site,
    }) => {
      await signIn(page, { path: article })
      const body = newWords()
      if (javaScriptEnabled) {
        await expect(formOf(page).getByText('You are signed in.')).toBeVisible()
        await page.evaluate(() => Object.assign(window, { wasHere: true }))
      }
      await post(page, body)
      await expect(commentWith(page, body)).toBeVisible()
      await expect(page).toHaveURL(/#comment-[\da-f-]{36}$/)
      if (javaScriptEnabled) {
        await expect(commentWith(page, body)).toBeFocused()
        expect(await page.evaluate(() => 'wasHere' in window)).toBe(true)
        await expect(formOf(page).getByLabel('Your comment')).toHaveValue('')
      }
      const other = await browser.newPage({ baseURL: site.url })
      await other.goto(article)
      await expect(commentWith(other, body)).toBeVisible()
      await other.close()
    })

    test('a reader without a session writes first, confirms by mail, and finds the comment at its permalink', async ({
      page,
    }) => {
      const [email, body] = [newAddress(), newWords()]
      await page.goto(article)
      await formOf(page).getByLabel('E-mail address').fill(email)
      await formOf(page).getByLabel('Name to be shown').fill('Passing Reader')
      await post(page, body)
      await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
      await expect(page.getByText(`We sent a link to ${email}.`)).toBeVisible()
      await expect(commentWith(page, body)).toHaveCount(0)

      await page.goto(await linkTo(email, { subject: 'Confirm your comment' }))
      await expect(page.getByText(`It signs you in as ${email}, too.`)).toBeVisible()
      await page.getByRole('button', { name: 'Post my comment' }).click()
      await expect(page).toHaveURL(/\/post\/management-vs-leadership#comment-[\da-f-]{36}$/)
      await expect(commentWith(page, body)).toContainText('Passing Reader')
      if (javaScriptEnabled) await expect(formOf(page).getByLabel('E-mail address')).toBeHidden()
      await expect(commentWith(page, body)).toBeInViewport({ ratio: 0.9 })
    })

    test('a confirmed comment that is held says so, and is at the account', async ({ page }) => {
      const [email, body] = [newAddress(), newWords()]
      await page.goto(premoderated)
      await formOf(page).getByLabel('E-mail address').fill(email)
      await post(page, body)
      await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
      // The way back to an empty form.
      await page.getByRole('link', { name: 'Write another comment' }).click()
      await expect(formOf(page).getByLabel('Your comment')).toBeVisible()
      await page.goto(await linkTo(email, { subject: 'Confirm your comment' }))
      await page.getByRole('button', { name: 'Post my comment' }).click()
      await expect(page.getByRole('heading', { name: /Your comment is held back for now$/ })).toBeVisible()
      const held = page.getByRole('article').filter({ hasText: body })
      await expect(held).toContainText('Held back; only you and the moderators see this')
      if (!javaScriptEnabled) return
      const id = await held.getByRole('link', { name: 'Edit' }).getAttribute('href')
      await page.goto(`${premoderated}#comment-${/comments\/([\da-f-]{36})\//.exec(id ?? '')?.[1]}`)
      await expect(commentWith(page, body)).toBeFocused()
      await expect(commentWith(page, body)).toBeInViewport({ ratio: 0.9 })
    })

    test('a reply is shown under the comment it answers', async ({ page }) => {
      await signIn(page, { path: article })
      const [question, body] = [newWords(), newWords()]
      // A thread of its own: in one that other tests reply to, too, the page leads from a late reply to the whole thread.
      await write(page, { path: article, body: question })
      await page.reload()
      await commentWith(page, question)
        .getByRole('link', { name: /^Reply to/ })
        .click()
      await page.getByLabel('Your reply', { exact: true }).fill(body)
      await page.getByRole('button', { name: 'Post reply' }).click()
      await expect(page).toHaveURL(/\/post\/management-vs-leadership#comment-[\da-f-]{36}$/)
      await expect(commentWith(page, body)).toBeVisible()
      await expect(
        discussion(page)
          .getByRole('list', { name: /^Replies to/ })
          .filter({ hasText: body }),
      ).toBeVisible()
    })

    test('a form sent twice makes one comment', async ({ page }) => {
      await signIn(page, { path: article })
      const body = newWords()
      await formOf(page).getByLabel('Your comment').fill(body)
      const button = formOf(page).getByRole('button', { name: /^Post/ })
      if (javaScriptEnabled) await button.dblclick()
      else await button.click()
      await expect(commentWith(page, body)).toBeVisible()
      if (!javaScriptEnabled) {
        await page.goto(article)
        await post(page, body)
        await expect(page).toHaveURL(/#comment-/)
      }
      await page.reload()
      await expect(commentWith(page, body)).toHaveCount(1)
    })

    const tooLong = 'words '.repeat(1_000).trim()
    const faults = [
      { name: 'too many words', body: tooLong, message: 'A comment has room for 5,000 characters.' },
      { name: 'no words', body: ' ', message: 'Please write at least 2 characters.' },
    ]
    for (const { name, body, message } of faults) {
      test(`${name}: the form says so in its place and keeps the words`, async ({ page }) => {
        await page.goto(article)
        await postInVain(page, { body, message })
      })
    }

    test('a wrong address is named beside its field, and the words are kept', async ({ page }) => {
      await page.goto(article)
      const body = newWords()
      await formOf(page).getByLabel('E-mail address').fill('robin@')
      await post(page, body)
      await expect(formOf(page).getByLabel('E-mail address')).toHaveAccessibleDescription(
        /Please write a whole e-mail address/,
      )
      await expect(formOf(page).getByLabel('Your comment')).toHaveValue(body)
    })
  })
}

test('the comment of an address stays in view when the form above it learns who reads', async ({ page }) => {
  await signIn(page, { path: article })
  const body = newWords()
  await post(page, body)
  await expect(page).toHaveURL(/#comment-/)
  const permalink = page.url()
  await page.goto('/about')
  // On a phone it is in the closed menu.
  const signOut = page.getByRole('banner').getByRole('button', { name: 'Sign out', includeHidden: true })
  await expect(signOut).toBeAttached()
  const calls: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/')) calls.push(new URL(request.url()).pathname)
  })
  const asked: Route[] = []
  await page.route('**/api/viewer?*', (route) => void asked.push(route))
  await page.goto(permalink)
  // Safari has kept nothing in its place for long.
  await page.addStyleTag({ content: '* { overflow-anchor: none }' })
  await expect(commentWith(page, body)).toBeInViewport({ ratio: 0.9 })
  await expect.poll(() => asked.length).toBe(1)
  await asked[0]?.continue()
  await expect(formOf(page).getByLabel('E-mail address')).toBeHidden()
  await expect(commentWith(page, body)).toBeInViewport({ ratio: 0.9 })
  await expect(signOut).toBeAttached()
  // The header and the discussion share one answer.
  expect(calls).toEqual(['/api/viewer'])
})

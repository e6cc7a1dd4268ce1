import AxeBuilder from '@axe-core/playwright'
import type { Route } from '@playwright/test'
import { createPerson, sessionCookie } from '../setup/people.ts'
import { newAddress, signIn } from './account.ts'
import { assertAccessible } from './axe.ts'
import { article, commentWith, formOf, newWords, post, premoderated, write } from './comment-form.ts'
import { expect, test } from './fixtures.ts'
import { linkTo } from './mailbox.ts'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('one’s own comment is changed, then deleted, and others see both', async ({ page }) => {
      // Signing in, five pages, and one of them looked at whole.
      test.slow()
      await signIn(page, { path: article })
      const [body, better] = [newWords(), newWords()]
      await post(page, body)
      await expect(commentWith(page, body)).toBeVisible()
      if (!javaScriptEnabled) await page.goto('/account')
      const own = page.getByRole('article').filter({ hasText: body })
      await own.getByRole('link', { name: 'Edit' }).click()
      const form = page.getByRole('form', { name: 'Change your comment' })
      await expect(form.getByLabel('Your comment')).toHaveValue(body)
      if (javaScriptEnabled) expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await form.getByLabel('Your comment').fill(better)
      await form.getByRole('button', { name: 'Save' }).click()
      await expect(commentWith(page, better)).toContainText('(edited)')
      if (javaScriptEnabled) await expect(commentWith(page, better)).toBeFocused()

      if (!javaScriptEnabled) await page.goto('/account')
      const changed = page.getByRole('article').filter({ hasText: better })
      await changed.getByRole('link', { name: 'Delete' }).click()
      await expect(page.getByText('Delete this comment for good?')).toBeVisible()
      await page.getByRole('button', { name: 'Delete it' }).click()
      await expect(commentWith(page, better)).toHaveCount(0)
      if (javaScriptEnabled) {
        await expect(page.getByText('Your comment is deleted.')).toBeAttached()
        await expect(page.locator('#discussion')).toBeFocused()
      }
      await page.goto(article)
      await expect(commentWith(page, better)).toHaveCount(0)
    })

    test('words that another tab has changed meanwhile are replaced only when they are sent again', async ({
      page,
    }) => {
      await signIn(page, {})
      const [body, elsewhere, mine] = [newWords(), newWords(), newWords()]
      const id = await write(page, { path: article, body })
      await page.goto(`${article}/comments/${id}/edit`)
      const form = page.getByRole('form', { name: 'Change your comment' })
      await form.getByLabel('Your comment').fill(mine)
      const data = { body: elsewhere, version: 1 }
      expect((await page.request.patch(`/api/comments/${id}`, { data })).status()).toBe(200)
      await form.getByRole('button', { name: 'Save' }).click()
      await expect(form.getByRole('alert')).toContainText('This comment was changed meanwhile')
      await expect(form.getByLabel('Your comment')).toHaveValue(mine)
      await form.getByRole('button', { name: 'Save' }).click()
      await expect(commentWith(page, mine)).toContainText('(edited)')
    })

    test('a comment that is held is changed, and still waits', async ({ page }) => {
      await signIn(page, {})
      const [body, better, best] = [newWords(), newWords(), newWords()]
      const id = await write(page, { path: premoderated, body })
      const change = async (words: string) => {
        const form = page.getByRole('form', { name: 'Change your comment' })
        await form.getByLabel('Your comment').fill(words)
        await form.getByRole('button', { name: 'Save' }).click()
      }
      if (javaScriptEnabled) {
        await page.goto(premoderated)
        await commentWith(page, body).getByRole('link', { name: 'Edit' }).click()
        await change(better)
        await expect(commentWith(page, better)).toContainText('Held back')
        await expect(commentWith(page, better)).toBeFocused()
      }
      await page.goto('/account')
      const own = page.getByRole('article').filter({ hasText: javaScriptEnabled ? better : body })
      await own.getByRole('link', { name: 'Edit' }).click()
      await expect(page).toHaveURL(`${premoderated}/comments/${id}/edit`)
      await change(best)
      await expect(page.getByRole('article').filter({ hasText: best })).toContainText('Held back')
    })

    test('a deleted comment leaves its place to its replies', async ({ page }) => {
      await signIn(page, {})
      const [body, answer] = [newWords(), newWords()]
      const id = await write(page, { path: article, body })
      await write(page, { path: article, body: answer, parentId: id })
      await page.goto(javaScriptEnabled ? article : `${article}/comments/${id}/delete`)
      const place = page.locator(`#comment-${id}`)
      if (javaScriptEnabled) await place.getByRole('link', { name: 'Delete' }).click()
      await expect(page.getByText('The replies to it stay.')).toBeVisible()
      await page.getByRole('button', { name: 'Delete it' }).click()
      await expect(place).toContainText('This comment was removed by its writer.')
      if (javaScriptEnabled) await expect(place).toBeFocused()
      await expect(commentWith(page, body)).toHaveCount(0)
      await expect(commentWith(page, answer)).toBeVisible()
    })

    test('an empty form tells all its faults at once, each at its field, the first focused', async ({
      page,
    }) => {
      await page.goto(article)
      await formOf(page).getByRole('button', { name: 'Post comment' }).click()
      const body = formOf(page).getByLabel('Your comment')
      const email = formOf(page).getByLabel('E-mail address')
      await expect(body).toHaveAccessibleDescription(/Please write at least 2 characters/)
      await expect(email).toHaveAccessibleDescription(/Please write a whole e-mail address/)
      await expect(body).toBeFocused()
      await expect(formOf(page).getByText('Please write at least 2 characters.')).toHaveCount(1)
    })

    test('a name is given with the first comment, changed at the account, and shown at once', async ({
      page,
    }) => {
      await signIn(page, { path: article })
      const body = newWords()
      await formOf(page).getByLabel('Name to be shown').fill('Night Owl')
      await post(page, body)
      await expect(commentWith(page, body)).toContainText('Night Owl')
      await page.goto('/account')
      await page.getByLabel('Name to be shown').fill('Early Bird')
      await page.getByRole('button', { name: 'Save name' }).click()
      await expect(page.getByRole('status')).toHaveText(
        'Your comments are now shown under the name Early Bird.',
      )
      expect(await page.getByLabel('Name to be shown').inputValue()).toBe('Early Bird')
      await page.goto(article)
      await expect(commentWith(page, body)).toContainText('Early Bird')
    })
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('a signed-in reader who types another address is asked before the account posts', async ({ page }) => {
    await signIn(page, { path: article })
    const body = newWords()
    await formOf(page).getByLabel('E-mail address').fill(newAddress())
    await post(page, body)
    await expect(formOf(page).getByRole('alert')).toContainText('You are signed in as')
    await expect(commentWith(page, body)).toHaveCount(0)
    await formOf(page).getByRole('button', { name: 'Post comment' }).click()
    await expect(commentWith(page, body)).toBeVisible()
  })
})

test('what is typed while the comment is on its way stays in the field', async ({ page }) => {
  await signIn(page, { path: article })
  const body = newWords()
  await expect(formOf(page).getByText('You are signed in.')).toBeVisible()
  const waiting: Route[] = []
  await page.route(`**${article}`, (route) => void waiting.push(route))
  await post(page, body)
  await expect.poll(() => waiting.length).toBe(1)
  await formOf(page).getByLabel('Your comment').press('End')
  await formOf(page).getByLabel('Your comment').pressSequentially(' PS: more')
  await waiting[0]?.continue()
  await expect(commentWith(page, body)).toBeVisible()
  await expect(formOf(page).getByLabel('Your comment')).toHaveValue('PS: more')
})

test('a page that was rendered before the own change is asked for again', async ({ page }) => {
  await signIn(page, {})
  const [body, better] = [newWords(), newWords()]
  await write(page, { path: article, body })
  await page.goto(article)
  // The answer carries the page as it was before the change.
  await page.route(`**${article}`, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    const response = await route.fetch()
    const rendered = await response.text()
    expect(rendered).toContain(better)
    const before = rendered.replaceAll(better, body).replaceAll('"data-version":2', '"data-version":1')
    await route.fulfill({ response, body: before })
  })
  await commentWith(page, body).getByRole('link', { name: 'Edit' }).click()
  const form = page.getByRole('form', { name: 'Change your comment' })
  await form.getByLabel('Your comment').fill(better)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(commentWith(page, better)).toContainText('(edited)')
})

test('a known person who wrote under another name chooses which one posts', async ({ page, site }) => {
  const [email, body, earlier] = [newAddress(), newWords(), newWords()]
  const person = await createPerson(site.databaseUrl, { role: 'READER', name: 'Dana Day', email })
  await page.context().addCookies([sessionCookie({ person, siteUrl: site.url })])
  await write(page, { path: article, body: earlier })
  await page.context().clearCookies()
  await page.goto(article)
  await formOf(page).getByLabel('E-mail address').fill(email)
  await formOf(page).getByLabel('Name to be shown').fill('Nightowl')
  await post(page, body)
  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
  await page.goto(await linkTo(email, { subject: 'Confirm your comment' }))
  const choice = page.getByRole('group', { name: 'Which name should they be shown under?' })
  await expect(choice.getByRole('radio', { name: 'Dana Day' })).toBeChecked()
  await expect(choice.getByRole('link', { name: 'Your account' })).toHaveAttribute('href', '/account')
  await assertAccessible(page)
  await choice.getByRole('radio', { name: 'Nightowl' }).check()
  await page.getByRole('button', { name: 'Post my comment' }).click()
  await expect(commentWith(page, body)).toContainText('Nightowl')
  await expect(commentWith(page, earlier)).toContainText('Nightowl')
})

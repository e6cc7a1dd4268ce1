import { signInByMail } from './account.ts'
import { readers, timeUntilReadersSee } from './readers.ts'
import { expect, field, publishPost, searchList, test } from './studio.ts'

// One after the other: each signs in by the newest letter to the same editor.
test.describe.configure({ mode: 'default' })

const editor = { email: 'editor@example.com', path: '/studio' }

test('an editor signs in by mail, changes a title, publishes, and readers see it', async ({
  desk: page,
  lake,
}) => {
  const { title: oldTitle, path } = await publishPost(lake)
  await signInByMail(page, editor)
  await page.getByRole('link', { name: 'Posts', exact: true }).click()
  await page.getByRole('link', { name: 'All posts' }).click()
  await searchList(page, oldTitle)
  await page.getByRole('link', { name: oldTitle }).click()
  const title = `${oldTitle}, revised`
  await field(page, 'title').getByRole('textbox').fill(title)
  const publish = page.getByTestId('action-publish')
  await expect(publish).toBeEnabled()
  // The draft is the editors' own until it is published.
  const before = await page.request.get(path, readers)
  expect(await before.text()).not.toContain(title)
  await publish.click()
  const ms = await timeUntilReadersSee(page.request, { url: path, text: title })
  test.info().annotations.push({ type: 'publish to readers', description: `${ms} ms` })
})

test.describe('a reader', () => {
  test.use({ allowedFailures: [/\b403\b/] })

  test('reads that the Studio is not theirs, and loads none of it', async ({ desk: page }) => {
    await signInByMail(page, { path: '/studio' })
    await expect(page.getByText('this account is not an editor’s')).toBeVisible()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL('/')
    await page.goto('/studio')
    const link = page.getByRole('link', { name: 'Sign in' })
    await expect(link).toHaveAttribute('href', '/sign-in?callbackUrl=%2Fstudio')
  })
})

test('an editor signs out of the Studio and out of the site with it', async ({ desk: page }) => {
  await signInByMail(page, editor)
  await page
    .getByRole('button', { name: /user menu|editor/i })
    .last()
    .click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/')
  await page.goto('/studio')
  await expect(page.getByText('The Studio is for the editors')).toBeVisible()
})

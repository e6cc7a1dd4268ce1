import { signIn } from './account.ts'
import { newWords, write } from './comment-form.ts'
import { expect, siteUnderTest, test } from './fixtures.ts'

// A post has one pinned comment, so each project has a post of its own.
const paths = {
  desktop: '/post/thirty-minutes-that-carry-a-team',
  phone: '/post/a-cv-that-answers-questions',
}

test('moderators pick, pin, lock and fold in the thread, by keys alone, and take each back there', async ({
  page,
  browser,
}, { project }) => {
  const path = project.name === 'phone' ? paths.phone : paths.desktop
  const body = newWords()
  const writer = await browser.newContext({ baseURL: siteUnderTest().url })
  const reader = await writer.newPage()
  await signIn(reader, { role: 'READER' })
  const id = await write(reader, { path, body })
  await signIn(page, { path: `${path}#comment-${id}`, role: 'MODERATOR' })
  const comment = page.locator(`#comment-${id}`)
  const button = (name: string) => comment.getByRole('button', { name, exact: true })
  const press = (name: string) => button(name).press('Enter')

  await test.step('each is shown, and the same button, which keeps the focus, takes it back', async () => {
    await press('Mark as the author’s pick')
    await expect(comment).toContainText('The author’s pick')
    await expect(button('No longer the author’s pick')).toBeFocused()
    await press('Lock the thread')
    await expect(comment.getByRole('link', { name: /^Reply/ })).toHaveCount(0)
    await press('Unlock the thread')
    await expect(comment.getByRole('link', { name: /^Reply/ })).toBeVisible()
    await press('Pin above the discussion')
    await expect(page.getByRole('complementary').filter({ hasText: body })).toBeVisible()
    await press('Unpin')
    await expect(page.getByRole('complementary').filter({ hasText: body })).toHaveCount(0)
  })
  await test.step('a folded thread has the focus on what opens it', async () => {
    await press('Fold as off topic')
    await expect(comment).toBeHidden()
    await expect(page.locator('summary:focus')).toBeVisible()
    await page.keyboard.press('Enter')
    await press('Unfold')
    await expect(button('Fold as off topic')).toBeVisible()
    await expect(page.locator('details').filter({ has: comment })).toHaveCount(0)
  })
  await test.step('what fails is told in its place, and changes nothing', async () => {
    await page.route('**/api/moderation/marks', (route) => route.abort())
    await press('Pin above the discussion')
    await expect(comment.getByRole('alert')).toBeVisible()
    await expect(button('Pin above the discussion')).toBeVisible()
  })
  await test.step('readers see the mark and no button', async () => {
    await reader.goto(`${path}#comment-${id}`)
    await expect(reader.locator(`#comment-${id}`)).toContainText('The author’s pick')
    await expect(reader.getByRole('group', { name: 'Pin, pick, lock, fold' })).toHaveCount(0)
  })
  await writer.close()
})

test.use({ allowedConsoleErrors: [/net::ERR_FAILED/] })

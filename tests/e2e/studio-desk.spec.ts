import { hintCookie } from '../setup/people.ts'
import { editPath, expect, field, publishPost, readPublishedTitle, test, titleOf } from './studio.ts'

test('there is one document of settings: it is neither created nor duplicated nor deleted', async ({
  openStudio,
}) => {
  const page = await openStudio('/studio/structure/settings')
  await expect(field(page, 'name').getByRole('textbox')).toBeEditable()
  await expect(page.getByTestId('pane-footer').getByTestId('action-publish')).toBeVisible()
  const more = page.getByTestId('pane-footer').getByTestId('action-menu-button')
  if (await more.isVisible()) await more.click()
  for (const name of ['Duplicate', 'Delete', 'Unpublish']) {
    await expect(page.getByRole('menuitem', { name })).toHaveCount(0)
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
  }
  await page.keyboard.press('Escape')
  await page.getByTestId('new-document-button').click()
  await expect(page.getByTestId('create-new-post')).toBeVisible()
  await expect(page.getByTestId('create-new-settings')).toHaveCount(0)
})

test('an editor publishes with the keyboard alone', async ({ openStudio, lake }) => {
  const post = await publishPost(lake)
  const page = await openStudio(editPath(post))
  await expect(titleOf(page)).toBeEditable()
  for (let presses = 0; presses < 80; presses += 1) {
    if (await titleOf(page).evaluate((input) => input === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(titleOf(page)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(', by keys')
  await expect(page.getByTestId('action-publish')).toBeEnabled()
  await page.keyboard.press('ControlOrMeta+Alt+p')
  await expect.poll(() => readPublishedTitle(lake, post._id)).toBe(`${post.title}, by keys`)
})

test('from an article an editor gets to its form, and a reader sees no way there', async ({
  enter,
  lake,
  site,
}) => {
  const post = await publishPost(lake)
  const read = async (role: 'EDITOR' | 'READER') => {
    const { page } = await enter({ role })
    // What a sign-in leaves beside the session: pages ask who reads.
    await page.context().addCookies([hintCookie(site.url)])
    await page.goto(post.path)
    // Nothing runs before the first touch.
    await page.getByRole('heading', { level: 1 }).hover()
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
    return page
  }
  const link = { name: 'Edit', exact: true }
  await expect((await read('READER')).getByRole('banner').getByRole('link', link)).toHaveCount(0)
  const page = await read('EDITOR')
  await page.getByRole('banner').getByRole('link', link).click()
  await expect(titleOf(page)).toHaveValue(post.title)
})

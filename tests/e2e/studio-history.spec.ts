import type { Page } from '@playwright/test'
import {
  editPath,
  expect,
  footer,
  publish,
  publishPost,
  readPublishedTitle,
  readTitle,
  test,
  titleOf,
} from './studio.ts'

const moments = (page: Page) => page.getByTestId('timeline-item-button')

test('the history says who did what, shows what changed, and gives an older revision back', async ({
  openStudio,
  lake,
}) => {
  const post = await publishPost(lake, { title: 'First words' })
  const page = await openStudio(editPath(post))
  await titleOf(page).fill('Second words')
  await publish(footer(page), async () => (await readPublishedTitle(lake, post._id)) === 'Second words')
  await titleOf(page).fill('Third words')
  await expect.poll(() => readTitle(lake, post._id)).toBe('Third words')

  await test.step('the published and the changed words are shown side by side', async () => {
    await page.getByTestId('pane-footer-document-status').click()
    const changes = page.getByTestId('review-changes-pane')
    await expect(changes.getByText('Title')).toBeVisible()
    await expect(changes.locator('del')).toHaveText('Secon')
    await expect(changes.locator('ins')).toHaveText('Thir')
  })

  await test.step('each step has its name and its author', async () => {
    await page.getByRole('tab', { name: 'History', exact: true }).click()
    for (const told of [/Edited/, /Draft created/, /Published/, /^\w*Created/]) {
      await expect(moments(page).filter({ hasText: told }).first()).toBeVisible()
    }
    await expect(
      moments(page).filter({ hasText: 'Published' }).getByLabel('Eden Editor').first(),
    ).toBeVisible()
  })

  await test.step('an older revision is shown, and restored into a draft', async () => {
    await moments(page).filter({ hasText: 'Created' }).last().click()
    await expect(titleOf(page)).toHaveValue('First words')
    await expect(titleOf(page)).not.toBeEditable()
    await page.getByRole('button', { name: 'Revert to revision' }).click()
    await page.getByTestId('confirm-popover-confirm-button').click()
    await expect.poll(() => readTitle(lake, post._id)).toBe('First words')
    await expect(titleOf(page)).toHaveValue('First words')
    await expect(titleOf(page)).toBeEditable()
    expect(await readPublishedTitle(lake, post._id)).toBe('Second words')
  })

  await test.step('the published version says that it is published', async () => {
    await page.getByTestId('document-header-Published-chip').click()
    await expect(page.getByTestId('pane-footer-document-status')).toContainText(/published/i)
    await expect(titleOf(page)).toHaveValue('Second words')
  })
})

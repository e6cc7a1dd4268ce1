import type { Page } from '@playwright/test'
import { editPath, expect, field, publishPost, readTitle, test } from './studio.ts'

test.describe.configure({ timeout: 180_000 })

const titleOf = (page: Page) => field(page, 'title').getByRole('textbox')

test('a reload in the middle of typing loses nothing that was saved', async ({ enter, lake }) => {
  const post = await publishPost(lake)
  const { page } = await enter({ path: editPath(post) })
  await titleOf(page).click()
  await titleOf(page).press('End')
  const typing = titleOf(page).pressSequentially(' with a long tail of words', { delay: 100 })
  const savedTitle = async () => String(await readTitle(lake, post._id))
  await expect.poll(savedTitle).not.toBe(post.title)
  const saved = await savedTitle()
  await page.reload()
  await typing.catch(() => undefined)
  await expect(titleOf(page)).toBeEditable()
  await expect(titleOf(page)).toHaveValue(await savedTitle())
  expect(await savedTitle()).toContain(saved)
})

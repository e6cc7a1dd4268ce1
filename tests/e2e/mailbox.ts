import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Opens the newest message to an address in the product's own mailbox, as its owner would. */
export async function openMessage(
  page: Page,
  { to, subject }: { to: string; subject: string },
): Promise<void> {
  const message = page.getByRole('listitem').filter({ hasText: to }).filter({ hasText: subject })
  await expect(async () => {
    await page.goto('/dev/mailbox')
    await expect(message.first()).toBeVisible({ timeout: 100 })
  }).toPass()
  await message.first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible()
}

/** The address of the link in the open message's text: the one that signs in, unless another path is named. */
export async function linkInMessage(page: Page, path = '/sign-in/confirm'): Promise<string> {
  const href = await page.locator(`a[href*="${path}"]`).first().getAttribute('href')
  if (href === null) throw new Error('the message has no link')
  return href
}

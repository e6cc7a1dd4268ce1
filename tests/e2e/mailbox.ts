import path from 'node:path'
import type { Page } from '@playwright/test'
import { findMessage, listMessages } from '#lib/mail/mailbox.ts'
import type { MailSummary } from '#lib/mail/mailbox.ts'
import { expect, siteUnderTest } from './fixtures.ts'

/** So many of the newest letters are looked through: other tests get theirs meanwhile. */
const looked = 50

/** The folder of the product's letters. */
export const mailDirectory = () => path.join(siteUnderTest().dataDir, 'mail')

/** All letters to an address among the newest of the product, newest first. */
export async function lettersTo(to: string): Promise<MailSummary[]> {
  const letters = await listMessages({ directory: mailDirectory(), limit: looked })
  return letters.filter((letter) => letter.to === to)
}

/**
 * The link of the newest letter to an address, once it is there: the one that signs in, unless another path is named.
 * It is read from the folder of letters; the mailbox is a page of its own, with a test of its own.
 */
export async function linkTo(
  to: string,
  { subject, path: linked = '/sign-in/confirm' }: { subject: string; path?: string },
): Promise<string> {
  const newest = async () => (await lettersTo(to)).find((letter) => letter.subject === subject)
  await expect.poll(newest).toBeDefined()
  const letter = await findMessage({ directory: mailDirectory(), id: (await newest())?.id ?? '' })
  const link = letter?.text.split(/\s+/).find((word) => word.includes(linked))
  if (link === undefined) throw new Error(`The letter “${subject}” has no link to ${linked}`)
  return link
}

/** Opens the newest message to an address in the product's own mailbox, as its owner would. */
export async function openMessage(
  page: Page,
  { to, subject }: { to: string; subject: string },
): Promise<void> {
  const message = page.getByRole('listitem').filter({ hasText: to }).filter({ hasText: subject })
  await expect.poll(() => lettersTo(to)).not.toEqual([])
  await page.goto('/dev/mailbox')
  await message.first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible()
}

import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { newAddress } from './account.ts'
import { expect } from './fixtures.ts'

export const article = '/post/management-vs-leadership'

/** Its discussion holds every comment. */
export const premoderated = '/post/the-middle-of-a-career-is-not-a-waiting-room'

/** Words that no other test writes. */
export const newWords = () => `What I saw at work, ${randomUUID()}.`

export const formOf = (page: Page) => page.getByRole('form', { name: 'Write a comment' })

export const discussion = (page: Page) => page.getByRole('region', { name: /comments?$/i })

export const commentWith = (page: Page, text: string) =>
  discussion(page).getByRole('article').filter({ hasText: text })

export async function post(page: Page, body: string): Promise<void> {
  const field = formOf(page).getByLabel('Your comment')
  // A check of the site holds a longer text that is written in less than a second.
  if (body.length >= 80) await field.pressSequentially(body.slice(0, 10), { delay: 100 })
  await field.fill(body)
  await formOf(page).getByRole('button', { name: 'Post comment' }).click()
}

/** Posts what is refused: that is told in the form, at its field where it is one's, and the words are kept. */
export async function postInVain(
  page: Page,
  { body, message }: { body: string; message: string },
): Promise<void> {
  await formOf(page).getByLabel('E-mail address').fill(newAddress())
  await post(page, body)
  await expect(formOf(page)).toContainText(message)
  await expect(formOf(page).getByLabel('Your comment')).toHaveValue(body)
  await expect(formOf(page).getByLabel('E-mail address')).toHaveValue(/@example\.com$/)
}

/** Writes a comment by the API, as whoever is signed in there, and gives its id. */
export async function write(
  page: Page,
  comment: { path: string; body: string; parentId?: string },
): Promise<string> {
  const { path, ...words } = comment
  const data = { ...words, post: path.replace('/post/', ''), idempotencyKey: randomUUID() }
  const answer = await page.request.post('/api/comments', { data })
  expect(answer.ok()).toBe(true)
  return ((await answer.json()) as { comment: { id: string } }).comment.id
}

import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'

export const article = '/post/management-vs-leadership'

/** Words that no other test writes. */
export const newWords = () => `What I saw at work, ${randomUUID()}.`

export const formOf = (page: Page) => page.getByRole('form', { name: 'Write a comment' })

export const discussion = (page: Page) => page.getByRole('region', { name: /comments?$/i })

export const commentWith = (page: Page, text: string) =>
  discussion(page).getByRole('article').filter({ hasText: text })

export async function post(page: Page, body: string): Promise<void> {
  await formOf(page).getByLabel('Your comment').fill(body)
  await formOf(page).getByRole('button', { name: 'Post comment' }).click()
}

import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { createPerson, sessionCookie } from '../setup/people.ts'
import { newAddress } from './account.ts'
import { article } from './comment-form.ts'
import { expect, siteUnderTest } from './fixtures.ts'

const links = Array.from({ length: 5 }, (_, place) => `https://example.com/${place}`).join(' ')

/** A comment of a new reader that waits since it has five links. */
export async function holdComment(page: Page): Promise<{ id: string; body: string; email: string }> {
  const { url: siteUrl, databaseUrl } = siteUnderTest()
  const email = newAddress()
  const person = await createPerson(databaseUrl, { role: 'READER', name: 'Holly Held', email })
  const { name, value } = sessionCookie({ person, siteUrl })
  const body = `What I saw, ${randomUUID()}.`
  const answer = await page.request.post('/api/comments', {
    headers: { origin: siteUrl, cookie: `${name}=${value}` },
    data: { post: article.split('/').at(-1), body: `${body}\n\n${links}`, idempotencyKey: randomUUID() },
  })
  expect(answer.status()).toBe(202)
  const { comment } = (await answer.json()) as { comment: { id: string } }
  return { id: comment.id, body, email }
}

/** Rejects a comment as the moderator who is signed in, for an insult. */
export async function rejectComment(page: Page, id: string): Promise<void> {
  const answer = await page.request.post('/api/moderation/decisions', {
    headers: { origin: siteUnderTest().url },
    data: { ids: [id], decision: 'reject', reason: 'insult' },
  })
  expect(await answer.json()).toMatchObject({ decided: [{ outcome: 'done' }] })
}

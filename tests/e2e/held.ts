import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { makeTimeId } from '#lib/ids.ts'
import { withClient } from '#lib/with-client.ts'
import { createPerson, sessionCookie } from '../setup/people.ts'
import type { Person } from '../setup/people.ts'
import { newAddress } from './account.ts'
import { article } from './comment-form.ts'
import { expect, siteUnderTest } from './fixtures.ts'

const links = Array.from({ length: 5 }, (_, place) => `https://example.com/${place}`).join(' ')

/** Posts a comment that waits since it has five links. */
export async function postHeld(
  request: APIRequestContext,
  { person, body }: { person: Person; body: string },
): Promise<void> {
  const { url: siteUrl } = siteUnderTest()
  const { name, value } = sessionCookie({ person, siteUrl })
  const answer = await request.post('/api/comments', {
    headers: { origin: siteUrl, cookie: `${name}=${value}` },
    data: { post: article.split('/').at(-1), body: `${body}\n\n${links}`, idempotencyKey: randomUUID() },
  })
  expect(answer.status()).toBe(202)
}

/** Held comments of a new reader; returns the reader, their queue and the words of each. */
export async function hold(request: APIRequestContext, count: number) {
  const email = newAddress()
  const wanted = { role: 'READER', name: 'Holly Held', email } as const
  const person = await createPerson(siteUnderTest().databaseUrl, wanted)
  const bodies = Array.from({ length: count }, () => `What I saw, ${randomUUID()}.`)
  for (const body of bodies) await postHeld(request, { person, body })
  return { queue: `/moderation?queue=held&person=${person.id}`, bodies, email, person }
}

interface Filled {
  person: Person
  body: string
}

/** Puts held comments into the database, oldest first, under an article of their own; returns its id. */
export async function fillQueue(comments: readonly Filled[]): Promise<string> {
  const { databaseUrl: connectionString } = siteUnderTest()
  const postId = `post-${randomUUID()}`
  const begin = Date.now() - comments.length
  const rows = comments.map(({ person, body }, place) => {
    const at = new Date(begin + place)
    return { id: makeTimeId(at), postId, at, authorId: person.id, body, key: randomUUID() }
  })
  await withClient({ connectionString }, (client) =>
    client.query(
      `with written as (
         insert into "Comment" (id, "postId", "authorId", body, status, "idempotencyKey", "createdAt")
         select id, "postId", "authorId", body, 'HELD', key, at
         from jsonb_to_recordset($1) as r(id uuid, "postId" text, "authorId" uuid, body text, key uuid, at timestamptz)
         returning id)
       insert into "CheckResult" ("commentId", version, "check", outcome, sentence, numbers, at)
       select id, 1, 'many-links', 'HOLD', 'It has 5 links.', '{"links": 5}', now() from written`,
      [JSON.stringify(rows)],
    ),
  )
  return postId
}

/** How many comments under an article have each status. */
export async function countStatuses(postId: string): Promise<Record<string, number>> {
  const { databaseUrl: connectionString } = siteUnderTest()
  const { rows } = await withClient({ connectionString }, (client) =>
    client.query<{ status: string; count: number }>(
      `select status::text, count(*)::int from "Comment" where "postId" = $1 group by status`,
      [postId],
    ),
  )
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]))
}

export const rowOf = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words })

/** Waits until a comment is in a queue: a decision may be on its way when its page is left. */
export async function isIn(page: Page, { queue, body }: { queue: string; body: string }): Promise<void> {
  await expect(async () => {
    await page.goto(queue)
    await expect(rowOf(page, body)).toBeVisible({ timeout: 5_000 })
  }).toPass()
}

export const openRows = (page: Page) => page.locator('[data-row="open"]')

/** The undo of the latest decision; without scripts the one on the page that the decision leads to. */
export const undoOf = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true })

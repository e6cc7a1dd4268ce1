import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { createPerson, sessionCookie } from '../setup/people.ts'
import { newWords } from './comment-form.ts'
import { editPath, expect, openInspector, publishPost, test } from './studio.ts'
import type { Site } from './fixtures.ts'

/** Posts a comment as a new reader, by the API. */
async function comment(
  request: APIRequestContext,
  { site, slug, body }: { site: Site; slug: string; body: string },
) {
  const person = await createPerson(site.databaseUrl, { role: 'READER', name: 'Robin' })
  const { name, value } = sessionCookie({ person, siteUrl: site.url })
  const answer = await request.post('/api/comments', {
    headers: { cookie: `${name}=${value}` },
    data: { post: slug, body, idempotencyKey: randomUUID() },
  })
  expect(answer.ok()).toBe(true)
}

test('the discussion of a post is moderated beside its form, and readers see it', async ({
  openStudio,
  lake,
  site,
  request,
}) => {
  const post = await publishPost(lake, { discussion: { mode: 'premoderated' } })
  const slug = post.path.replace('/post/', '')
  const [good, bad] = [newWords(), newWords()]
  const page = await openStudio(editPath(post))
  for (const body of [good, bad]) await comment(request, { site, slug, body })
  const pane = page.getByTestId('discussion-pane')
  await openInspector(page, { name: 'Discussion', content: pane })
  const row = (body: string) => pane.getByRole('article').filter({ hasText: body })
  const article = async () => (await request.get(post.path)).text()

  await test.step('published, taken back, and published', async () => {
    await row(good).getByRole('button', { name: 'Publish' }).click()
    await expect(row(good)).toHaveCount(0)
    await expect.poll(article).toContain(good)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(row(good)).toBeVisible()
    await row(good).getByRole('button', { name: 'Publish' }).click()
    await expect(row(good)).toHaveCount(0)
  })
  await test.step('rejected, with a reason', async () => {
    await row(bad).getByRole('button', { name: 'Reject' }).click()
    const dialog = page.getByRole('dialog', { name: 'Reject this comment?' })
    await dialog.getByRole('button', { name: 'Reject' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Choose the reason')
    await dialog.getByLabel('Reason').selectOption('Off topic')
    await dialog.getByRole('button', { name: 'Reject' }).click()
    await expect(row(bad)).toHaveCount(0)
  })
  await test.step('pinned', async () => {
    await pane.getByLabel('Queues').selectOption('Published')
    await row(good).getByRole('button', { name: 'Pin, pick, lock, fold' }).click()
    await page.getByRole('menuitem', { name: 'Pin above the discussion' }).click()
    await expect(row(good)).toContainText('Pinned')
    await expect.poll(article).toContain('Pinned comment')
  })
})

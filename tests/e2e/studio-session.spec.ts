import type { Route } from '@playwright/test'
import { beginSession, endSession } from '../setup/people.ts'
import { editPath, expect, publishPost, readTitle, test, titleOf } from './studio.ts'

test('a reload in the middle of typing loses nothing that was saved', async ({ openStudio, lake }) => {
  const post = await publishPost(lake)
  const page = await openStudio(editPath(post))
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

test.describe('a session that ends while an editor types', () => {
  // The last is what the Studio logs when its history is refused with the 401.
  test.use({
    allowedFailures: [
      /\b401\b|WebSocket|Unauthorized|SIO-401|HTTP Authentication failed|Error fetching events/i,
    ],
  })

  test('is announced above the Studio; nothing typed is lost, and editing goes on after signing in elsewhere', async ({
    enter,
    lake,
    site,
  }) => {
    const post = await publishPost(lake)
    const { page, person } = await enter({ path: editPath(post) })
    await titleOf(page).fill('Saved while signed in')
    await expect.poll(() => readTitle(lake, post._id)).toBe('Saved while signed in')
    await endSession(site.databaseUrl, person)
    await titleOf(page).fill('Typed after the session was over')
    await expect(page.getByRole('alert').filter({ hasText: 'session' })).toBeVisible()
    await expect(titleOf(page)).toHaveValue('Typed after the session was over')
    await beginSession(site.databaseUrl, person)
    await expect.poll(() => readTitle(lake, post._id)).toBe('Typed after the session was over')
    await expect(page.getByRole('alert').filter({ hasText: 'session' })).toBeHidden()
    await titleOf(page).fill('And on')
    await expect.poll(() => readTitle(lake, post._id)).toBe('And on')
  })
})

test.describe('a lake that does not answer for a while', () => {
  test.use({ allowedFailures: [/\b502\b/] })

  test('is announced above the Studio, which goes on by itself with what was asked for meanwhile', async ({
    enter,
    lake,
  }) => {
    // Newest of all, and so in view.
    const post = await publishPost(lake, { publishedAt: new Date().toISOString() })
    const { page } = await enter({ path: '/studio/structure/posts' })
    await expect(page.getByRole('link', { name: 'All posts' })).toBeVisible()
    // As the site answers while its lake starts again.
    const lookUps = /\/lake\/v[^/]+\/(?:data\/(?:query|doc|history)\/|features)/
    const away = (route: Route) => route.fulfill({ status: 502, json: { code: 'lake/unavailable' } })
    await page.route(lookUps, away)
    await page.getByRole('link', { name: 'All posts' }).click()
    const notice = page.getByRole('alert').filter({ hasText: 'The content store does not answer' })
    await expect(notice).toBeVisible()
    await page.unroute(lookUps)
    await expect(page.getByRole('link', { name: post.title })).toBeVisible()
    await expect(notice).toBeHidden()

    await page.route(lookUps, away)
    await page.reload()
    await expect(notice).toBeVisible()
    await page.unroute(lookUps)
    await expect(page.getByRole('link', { name: post.title })).toBeVisible()
  })
})

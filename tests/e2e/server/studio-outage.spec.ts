import type { Page } from '@playwright/test'
import { startTestStack } from '../../setup/stack.ts'
import type { TestStack } from '../../setup/stack.ts'
import {
  editPath,
  expect,
  field,
  publishPost,
  readDraft,
  readTitle,
  test as base,
  textBlock,
} from '../studio.ts'

/** A product of its own, since its lake is killed. */
const test = base.extend<object, { stack: TestStack }>({
  stack: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture depends on
    async ({}, provide) => {
      const stack = await startTestStack({ quiet: true })
      await provide(stack)
      await stack.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  site: [
    async ({ stack }, provide) => {
      await provide({
        url: stack.siteUrl,
        lakeUrl: stack.lakeUrl ?? '',
        lakeWriteToken: stack.secrets.lakeWriteToken,
        databaseUrl: stack.connectionString,
        dataDir: stack.dataDir,
      })
    },
    { scope: 'worker' },
  ],
})

test.describe.configure({ timeout: 180_000 })
// While the lake is away nothing under its address can be reached, and the Studio says so, too.
test.use({ allowedFailures: [/\/lake\//, /WebSocket|Request error|connection|Failed to fetch/i] })

const titleOf = (page: Page) => field(page, 'title').getByRole('textbox')
const bodyOf = (page: Page) => field(page, 'body').getByRole('textbox')
const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')

test('the lake is killed while an editor types: the Studio comes back by itself, and every word is there', async ({
  enter,
  lake,
  stack,
}) => {
  const post = await publishPost(lake, { body: [textBlock('one')] })
  const { page } = await enter({ path: editPath(post) })
  const saved = async () => JSON.stringify((await readDraft(lake, post._id))?.['body'] ?? '')
  await bodyOf(page).getByText('Text one.').click()
  await page.keyboard.press('End')
  const typing = page.keyboard.type(` ${words}`, { delay: 40 })
  await expect.poll(saved).toContain('word9 ')
  process.kill(stack.pidOf('lake'), 'SIGKILL')
  await typing
  await expect(bodyOf(page)).toContainText(words)
  await expect.poll(saved, { timeout: 60_000 }).toContain(`Text one. ${words}`)
  // Whole again: what comes next is saved, too, and it can be published.
  await titleOf(page).fill('After the outage')
  await expect.poll(() => readTitle(lake, post._id)).toBe('After the outage')
  await page.getByTestId('action-publish').click()
  await expect.poll(() => lake.fetch('*[_id == $id][0].title', { id: post._id })).toBe('After the outage')
})

test('an editor who was away while the lake was killed is told what others changed meanwhile', async ({
  enter,
  lake,
  stack,
}) => {
  const post = await publishPost(lake)
  const { page } = await enter({ path: editPath(post) })
  await expect(titleOf(page)).toHaveValue(post.title)
  const killed = stack.pidOf('lake')
  process.kill(killed, 'SIGKILL')
  await expect.poll(() => stack.pidOf('lake')).not.toBe(killed)
  // Written as soon as anything is, most likely before the Studio listens again.
  await expect(async () => {
    await lake.patch(post._id).set({ title: 'Changed by another' }).commit()
  }).toPass()
  await expect(titleOf(page)).toHaveValue('Changed by another', { timeout: 60_000 })
})

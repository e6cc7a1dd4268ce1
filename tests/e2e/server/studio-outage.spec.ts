import type { Page } from '@playwright/test'
import { startTestStack } from '../../setup/stack.ts'
import type { TestStack } from '../../setup/stack.ts'
import {
  clickBehind,
  editPath,
  expect,
  field,
  publishPost,
  readDraft,
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
    { scope: 'worker' },
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

// While the lake is away nothing under its address can be reached, and the Studio says so, too. One pattern: Playwright
// takes a list of two for a value and its options.
test.use({ allowedFailures: [/\/lake\/|WebSocket|Request error|connection|Failed to fetch/i] })

const bodyOf = (page: Page) => field(page, 'body').getByRole('textbox')
const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')

test('the lake is killed while an editor types: the Studio comes back by itself, and all it had taken is saved', async ({
  enter,
  lake,
  stack,
}) => {
  const post = await publishPost(lake, { body: [textBlock('one')] })
  const { page } = await enter({ path: editPath(post) })
  const saved = async () => {
    const draft = await readDraft(lake, post._id)
    return (draft?.['body'] as ReturnType<typeof textBlock>[])[0]?.children[0]?.text
  }
  await clickBehind(bodyOf(page).getByText('Text one.'))
  await expect(bodyOf(page)).toBeFocused()
  const typing = page.keyboard.type(` ${words}`, { delay: 40 })
  await expect.poll(saved).toContain('word3')
  const acknowledged = (await saved()) ?? ''
  process.kill(stack.pidOf('lake'), 'SIGKILL')
  await typing

  await test.step('what others write is seen again', async () => {
    await expect(async () => {
      await lake
        .patch(`drafts.${post._id}`)
        .set({ standfirst: 'Written by somebody else, while the lake was away.' })
        .commit()
    }).toPass()
    await expect(field(page, 'standfirst').getByRole('textbox')).toHaveValue(
      'Written by somebody else, while the lake was away.',
    )
  })

  await test.step('what was typed is kept, and typing goes on', async () => {
    // The Studio takes no keys while it knows that it is cut off; what it took before that stays.
    await expect(bodyOf(page)).toBeEditable()
    await expect(bodyOf(page)).toContainText(acknowledged)
    await clickBehind(bodyOf(page).getByText(acknowledged))
    await expect(bodyOf(page)).toBeFocused()
    await page.keyboard.type(' And on.')
    await expect(bodyOf(page)).toContainText(' And on.')
    const seen = await bodyOf(page).getByTestId('text-block__text').first().innerText()
    await expect.poll(saved).toBe(seen)
    expect(seen.startsWith(acknowledged)).toBe(true)
    await page.getByTestId('action-publish').click()
    await expect(page.getByText('was published')).toBeVisible()
  })
})

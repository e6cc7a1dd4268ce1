import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { signIn } from '../account.ts'
import { article, commentWith, discussion, newWords, post, postInVain } from '../comment-form.ts'
import { expect, test } from '../fixtures.ts'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    const faults = [
      {
        name: 'a closed discussion',
        field: { name: 'post', value: 'ask-before-they-leave' },
        message: 'This discussion is closed.',
      },
      {
        name: 'an unknown article',
        field: { name: 'post', value: 'no-such-article' },
        message: 'There is no such article.',
      },
      {
        name: 'a comment that was removed',
        field: { name: 'parentId', value: 'removed' },
        message: 'The comment you reply to was removed.',
      },
    ]
    for (const { name, field, message } of faults) {
      test(`${name}: the form says so in its place and keeps the words`, async ({ page }) => {
        await page.goto(article)
        await tamper(page, field)
        await postInVain(page, { body: newWords(), message })
      })
    }

    test('markup stays text, and a link goes nowhere harmful', async ({ page }) => {
      await signIn(page, { path: article })
      const mark = randomUUID()
      const attack = `<img src=x onerror=alert(1)> <script>alert(2)</script> [here](javascript:alert(3)) ${mark}`
      page.on('dialog', () => expect.soft(false, 'a script ran').toBe(true))
      await post(page, `${attack}\n\n[there](https://example.com/a?b=1&c=2)`)
      const comment = commentWith(page, mark)
      await expect(comment).toContainText(attack)
      await expect(comment.locator('img, script')).toHaveCount(0)
      await expect(comment.getByRole('link', { name: 'here', exact: true })).toHaveCount(0)
      const link = comment.getByRole('link', { name: 'there' })
      await expect(link).toHaveAttribute('rel', 'ugc nofollow noopener')
      await expect(link).toHaveAttribute('href', 'https://example.com/a?b=1&c=2')
    })
  })
}

/** Writes another value into a hidden field, as a page grown old in a tab has it. Works where scripts are off, too. */
async function tamper(page: Page, field: { name: string; value: string }): Promise<void> {
  const tombstone = discussion(page)
    .getByRole('article')
    .filter({ hasText: 'This comment was removed' })
    .first()
  const removed = async () => (await tombstone.getAttribute('id'))?.replace('comment-', '') ?? ''
  const value = field.value === 'removed' ? await removed() : field.value
  await page.route('**/post/**', async (route) => {
    const data = route.request().postDataBuffer()?.toString('latin1')
    if (data === undefined) return route.continue()
    const pattern = new RegExp(`(name="(?:[^"]*_)?${field.name}"\\r\\n\\r\\n)[^\\r]*`)
    await route.continue({ postData: Buffer.from(data.replace(pattern, `$1${value}`), 'latin1') })
  })
}

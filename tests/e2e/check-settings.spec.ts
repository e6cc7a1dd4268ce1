import { randomUUID } from 'node:crypto'
import { signIn } from './account.ts'
import { assertAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

const settings = '/moderation/settings'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a moderator rehearses a rule, saves it, tries a text, and removes the rule', async ({ page }) => {
      const word = `zz${randomUUID().replaceAll(/[^a-f]/g, '')}`
      await signIn(page, { path: settings, role: 'MODERATOR', name: 'Mira' })
      const fill = async (text: string) => {
        await page.getByLabel('Word, words or pattern').fill(text)
        await page.getByLabel('A sentence that it must find').fill(`It has ${word} in it.`)
        await page.getByLabel('A sentence that it must not find').fill('It has not.')
      }
      await fill('two words')
      await page.getByRole('button', { name: 'Save the rule' }).click()
      await expect(page.getByText('Write one word of two letters or more.')).toBeVisible()
      await expect(page.getByLabel('A sentence that it must find')).toHaveValue(`It has ${word} in it.`)

      await fill(word)
      const rules = page.getByRole('region', { name: 'Rules on words' })
      await rules.getByRole('button', { name: 'Rehearse' }).click()
      await expect(page.getByText('it would have held none.')).toBeVisible()
      await page.getByRole('button', { name: 'Save the rule' }).click()
      const remove = page.getByRole('button', { name: `Remove the rule on the word “${word}”` })
      await expect(remove).toBeVisible()
      await expect(page.getByText(`Finds “It has ${word} in it.”`)).toContainText('By Mira.')

      await page.getByLabel('Text of a comment').fill(`They said ${word}s.`)
      await page.getByRole('button', { name: 'Try', exact: true }).click()
      await expect(page.getByText('This would wait for a moderator.')).toBeVisible()
      await expect(page.getByText(`A rule holds the word “${word}”`)).toBeVisible()

      await remove.click()
      await expect(remove).toHaveCount(0)
    })

    test('a moderator rehearses a threshold', async ({ page }) => {
      await signIn(page, { path: settings, role: 'MODERATOR' })
      await page.getByLabel('From this score on, 0 to 1').fill('0')
      const checks = page.getByRole('region', { name: 'Checks', exact: true })
      await checks.getByRole('button', { name: 'Rehearse' }).click()
      await expect(page.getByText(/it would have held [1-9]/)).toBeVisible()
      await expect(page.getByLabel('From this score on, 0 to 1')).toHaveValue('0')
    })
  })
}

test('the page of the checks fits its screen, and axe finds nothing', async ({ page }) => {
  await signIn(page, { path: settings, role: 'MODERATOR' })
  await page.getByLabel('Text of a comment').fill('WRITE TO jane.roe@mail.test, ALL OF YOU, AND AT ONCE')
  await page.getByRole('button', { name: 'Try', exact: true }).click()
  await expect(page.getByText('This would wait for a moderator.')).toBeVisible()
  const versions = page.getByRole('region', { name: 'Versions of the spam score' })
  await expect(versions.getByText(/^Precision .+ on [\d,]+ comments unknown to it/)).not.toHaveCount(0)
  // Only administrators choose one.
  await expect(versions.getByRole('button')).toHaveCount(0)
  await assertAccessible(page)
  await page.setViewportSize({ width: 320, height: 740 })
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways).toBe(0)
})

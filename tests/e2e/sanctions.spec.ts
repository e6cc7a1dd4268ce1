import type { Browser, Page } from '@playwright/test'
import type { Role } from '#lib/auth/roles.ts'
import { createPerson, hintCookie, sessionCookie } from '../setup/people.ts'
import type { Person } from '../setup/people.ts'
import { newAddress, signIn } from './account.ts'
import { assertAccessible } from './axe.ts'
import { article, commentWith, formOf, newWords, post } from './comment-form.ts'
import { expect, siteUnderTest, test } from './fixtures.ts'

const person = (role: Role, name: string, email?: string) =>
  createPerson(siteUnderTest().databaseUrl, { role, name, email })

/** A page of a browser in which somebody is signed in. */
async function pageOf(
  browser: Browser,
  { who, javaScriptEnabled = true }: { who: Person; javaScriptEnabled?: boolean },
) {
  const { url: siteUrl } = siteUnderTest()
  const context = await browser.newContext({ javaScriptEnabled, baseURL: siteUrl })
  await context.addCookies([sessionCookie({ person: who, siteUrl }), hintCookie(siteUrl)])
  return context.newPage()
}

const profile = ({ id }: Person) => `/moderation/people/${id}`

async function fillIn(page: Page, { kind, reason }: { kind: string; reason: string }) {
  const form = page.getByRole('form', { name: 'Sanction' })
  await form.getByLabel('Measure').selectOption({ label: kind })
  await form.getByLabel('Reason').selectOption(reason)
  return form
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a suspended reader sees why and until when, cannot write, and can again once it is lifted', async ({
      page,
      browser,
    }) => {
      const robin = await person('READER', 'Robin Suspended')
      await signIn(page, { path: '/moderation/people', role: 'MODERATOR', name: 'Mira' })
      await page.getByLabel('A part of the name').fill('robin SUSP')
      await page.getByRole('button', { name: 'Find', exact: true }).click()
      await page.locator(`a[href="${profile(robin)}"]`).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Robin Suspended')

      const form = await fillIn(page, { kind: 'Suspension: no writing for days', reason: '' })
      await form.getByLabel('For').selectOption('7')
      await form.getByLabel('Note to the person').fill('Three times in a day.')
      await form.getByRole('button', { name: 'Sanction' }).click()
      await expect(form.getByRole('alert')).toHaveText('Choose the reason. The writer is told.')
      await expect(form.getByLabel('For')).toHaveValue('7')
      await form.getByLabel('Reason').selectOption('Insult')
      await form.getByRole('button', { name: 'Sanction' }).click()
      const sanctions = page.getByRole('region', { name: 'Sanctions' })
      await expect(sanctions.getByText('Suspension, in force until')).toBeVisible()

      const reader = await pageOf(browser, { who: robin, javaScriptEnabled })
      await reader.goto('/account')
      const decisions = reader.getByRole('region', { name: 'Decisions about your account' })
      await expect(decisions).toContainText('You can’t write here until')
      await expect(decisions).toContainText('Three times in a day.')
      await decisions.getByRole('link', { name: 'Reasons and appeal' }).click()
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText('A decision about your account')
      await reader.goto(article)
      const body = newWords()
      await post(reader, body)
      await expect(formOf(reader)).toContainText(/may not write here until .+ The reason: Insult\./)
      await expect(formOf(reader).getByLabel('Your comment')).toHaveValue(body)

      await sanctions.getByRole('button', { name: 'End it now: Suspension' }).click()
      await expect(sanctions.getByText(/lifted on .+ by Mira/)).toBeVisible()
      await formOf(reader).getByRole('button', { name: 'Post comment' }).click()
      await expect(commentWith(reader, body)).toBeVisible()
      await reader.context().close()
    })

    test('an administrator gives a role that counts at once, sees an address and ends a session', async ({
      page,
      browser,
    }) => {
      const email = newAddress()
      const noah = await person('READER', 'Noah New', email)
      const other = await pageOf(browser, { who: noah, javaScriptEnabled })
      await other.goto('/moderation')
      await expect(other.getByText('This page is for moderators.')).toBeVisible()

      await signIn(page, { path: '/moderation/people', role: 'ADMIN', name: 'Ada' })
      await page.getByRole('textbox', { name: 'E-mail address' }).fill(email)
      await page.getByRole('button', { name: 'Find the person' }).click()
      await page.waitForURL(`**${profile(noah)}`)
      const form = page.getByRole('form', { name: 'Role' })
      await form.getByLabel('Role').selectOption('Moderator')
      await form.getByRole('button', { name: 'Change the role' }).click()
      await expect(form.getByText('The role is changed.')).toBeVisible()
      await other.reload()
      await expect(other.getByRole('heading', { level: 1, name: 'Held comments' })).toBeVisible()

      await page.getByRole('button', { name: 'Show the address' }).click()
      await expect(page.getByText(email)).toBeVisible()
      await page.getByRole('button', { name: 'Show the sessions' }).click()
      await expect(page.getByText(/^Last used about /)).toBeVisible()
      await page.getByRole('button', { name: 'End all sessions' }).click()
      await expect(page.getByText('1 session ended.')).toBeVisible()
      await other.reload()
      // The way to sign in, or the page itself once a script has led on.
      const way = { name: 'Sign in', exact: true }
      await expect(other.getByRole('link', way).or(other.getByRole('heading', way)).first()).toBeVisible()
      await other.context().close()
    })

    test('rules of trust are rehearsed, and refused where they contradict each other', async ({ page }) => {
      await signIn(page, { path: '/moderation/settings', role: 'MODERATOR' })
      const form = page.getByRole('form', { name: 'Trust' })
      const trusted = form.getByRole('group', { name: 'Trusted' }).getByLabel('Published comments, at least')
      await trusted.fill('1')
      await form.getByRole('button', { name: 'Save' }).click()
      await expect(form.getByRole('alert')).toHaveText('Trusted people need at least as much as known ones.')
      await expect(trusted).toHaveValue('1')
      await trusted.fill('5')
      await form.getByRole('button', { name: 'Rehearse' }).click()
      await expect(form.getByRole('table')).toContainText('wrote in the last 90 days')
      await expect(form.getByRole('row')).toHaveCount(4)
      await expect(trusted).toHaveValue('5')
    })
  })
}

test('the pages about people and one’s own standing fit a phone, and axe finds nothing', async ({
  browser,
}) => {
  test.slow()
  const robin = await person('READER', 'Robin')
  const ada = await person('ADMIN', 'Ada')
  const admin = await pageOf(browser, { who: ada })
  await admin.goto(profile(robin))
  const form = await fillIn(admin, { kind: 'Slow mode: a comment now and then', reason: 'Spam' })
  await form.getByRole('button', { name: 'Sanction' }).click()
  await expect(form.getByText(/^Slow mode until .+ The person gets a letter\.$/)).toBeVisible()
  await admin.getByRole('button', { name: 'Show the sessions' }).click()
  await expect(admin.getByText(/^Last used about /)).toBeVisible()
  const own = await pageOf(browser, { who: robin })
  await own.goto('/account')
  const list = await pageOf(browser, { who: ada })
  await list.goto('/moderation/people?filter=sanctioned')
  const settings = await pageOf(browser, { who: ada })
  await settings.goto('/moderation/settings')
  for (const shown of [admin, own, list, settings]) {
    await assertAccessible(shown)
    await shown.setViewportSize({ width: 320, height: 740 })
    const sideways = await shown.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways, shown.url()).toBe(0)
    await shown.context().close()
  }
})

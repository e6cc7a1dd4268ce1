import type { Page } from '@playwright/test'
import { askForLink, cookieNames, newAddress, openMenu, signIn, signInSubject } from './account.ts'
import { assertAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { linkTo, openMessage } from './mailbox.ts'

async function signInFromMailbox(page: Page, email: string): Promise<string> {
  await askForLink(page, { email })
  await openMessage(page, { to: email, subject: signInSubject })
  const link = await linkTo(email, { subject: signInSubject })
  await page.locator('a[href*="/sign-in/confirm"]').first().click()
  await expect(page.getByText(email)).toBeVisible()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/sign-out')
  return link
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a reader signs in through the mailbox, comes back to where they were, and signs out', async ({
      page,
    }) => {
      const email = newAddress()
      await signInFromMailbox(page, email)
      expect(await cookieNames(page)).toEqual(
        expect.arrayContaining(['next-auth.session-token', 'io-signed-in']),
      )

      await page.goto('/sign-in')
      await expect(page.getByText(`You are signed in as ${email}.`)).toBeVisible()
      await page.getByRole('main').getByRole('link', { name: 'Sign out' }).click()
      await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
      await expect(page).toHaveURL('/')
      expect(await cookieNames(page)).not.toContain('next-auth.session-token')
      expect(await cookieNames(page)).not.toContain('io-signed-in')
    })

    test('a link that was used says so and offers a new one that leads to the same place', async ({
      page,
    }) => {
      const link = await signInFromMailbox(page, newAddress())
      await page.context().clearCookies()
      await page.goto(link)
      await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
      await page.getByRole('link', { name: 'Ask for a new link' }).click()
      await expect(page).toHaveURL('/sign-in?callbackUrl=%2Fsign-out')
      await expect(page.getByLabel('E-mail address')).toBeVisible()
    })

    test('pages of one’s own ask for the sign-in, and lead back after it', async ({ page }) => {
      const own = '/post/management-vs-leadership/comments/01a2245c-1324-709e-bffc-c80cf81f6a38/edit'
      for (const path of ['/account', own, '/moderation']) {
        await page.goto(path)
        await expect(page).toHaveURL(`/sign-in?callbackUrl=${encodeURIComponent(path)}`)
        await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
      }
    })

    test('a wrong address is answered in place and stays in the field', async ({ page }) => {
      await page.goto('/sign-in')
      await page.getByLabel('E-mail address').fill('robin@')
      await page.getByRole('button', { name: 'Send me a link' }).click()
      await expect(page.getByText('Please write a whole e-mail address')).toBeVisible()
      await expect(page.getByLabel('E-mail address')).toHaveValue('robin@')
      await expect(page.getByLabel('E-mail address')).toHaveAttribute('aria-invalid', 'true')
    })

    test('the answer is the same for an address that is known and one that is not', async ({ page }) => {
      const texts = []
      for (const email of ['reader@example.com', newAddress()]) {
        await askForLink(page, { email })
        texts.push((await page.getByRole('main').innerText()).replaceAll(email, '…'))
      }
      expect(texts[0]).toBe(texts[1])
    })
  })
}

test('a session that ended elsewhere takes the hint with it', async ({ page }) => {
  await signIn(page, {})
  await page.context().clearCookies({ name: 'next-auth.session-token' })
  await page.goto('/')
  await page.mouse.move(10, 10)
  await page.keyboard.press('Tab')
  await expect.poll(() => cookieNames(page)).not.toContain('io-signed-in')
  await openMenu(page)
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
})

test('the header shows who is signed in, and signs out', async ({ page }) => {
  await signIn(page, { path: '/' })
  await page.mouse.move(10, 10)
  await page.keyboard.press('Tab')
  await openMenu(page)
  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await openMenu(page)
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
  expect(await cookieNames(page)).not.toContain('next-auth.session-token')
})

test('axe finds nothing and nothing scrolls sideways at 320 pixels', async ({ page, viewport }) => {
  const check = async () => {
    await assertAccessible(page)
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    if (viewport) await page.setViewportSize(viewport)
  }
  const email = newAddress()
  await page.goto('/sign-in')
  await check()
  await page.getByLabel('E-mail address').fill('nobody')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'whole' })).toBeVisible()
  await check()
  await askForLink(page, { email })
  await check()
  await page.goto('/dev/mailbox')
  await check()
  await openMessage(page, { to: email, subject: signInSubject })
  const link = await linkTo(email, { subject: signInSubject })
  // The letter lies in a frame where no script runs, axe's neither; it would wait for an answer. React has to know the
  // frame before it goes, or it makes the page again, with the frame.
  const letter = page.locator('iframe')
  await expect
    .poll(() => letter.evaluate((frame) => Object.keys(frame).some((key) => key.startsWith('__react'))))
    .toBe(true)
  await letter.evaluate((frame) => frame.remove())
  await check()
  await page.goto(link)
  await check()
  for (const path of ['/sign-in/error?error=Verification', '/sign-in/error?error=Callback', '/sign-out']) {
    await page.goto(path)
    await check()
  }
})

import type { Page } from '@playwright/test'
import { askForLink, cookieNames, newAddress, signInByMail, signInSubject } from '../account.ts'
import { expect, test } from '../fixtures.ts'
import { linkInMessage, openMessage } from '../mailbox.ts'

test('a mail scanner that opens the link, even the callback behind the button, does not use it up', async ({
  page,
  request,
}) => {
  const email = newAddress()
  await askForLink(page, { email })
  await openMessage(page, { to: email, subject: signInSubject })
  const link = await linkInMessage(page)
  for (const method of ['GET', 'HEAD', 'GET']) {
    expect((await request.fetch(link, { method })).status()).toBe(200)
  }
  const behind = link.replace('/sign-in/confirm', '/api/auth/callback/email')
  const detour = await request.get(behind, { maxRedirects: 0 })
  expect(detour.status()).toBe(303)
  expect(detour.headers()['location']).toContain('/sign-in/confirm?')

  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/sign-out')
  expect(await cookieNames(page)).toContain('next-auth.session-token')
})

/** Presses the button of a link; says where it leads. */
async function press(page: Page, { link }: { link: string }) {
  const answer = await page.request.post('/api/auth/confirm', {
    headers: { 'sec-fetch-site': 'same-origin' },
    form: Object.fromEntries(new URL(link).searchParams),
    maxRedirects: 0,
  })
  return answer.headers()['location'] ?? ''
}

test('two presses do what one does, and the used link leads on whoever it signed in', async ({ page }) => {
  const email = newAddress()
  await askForLink(page, { email })
  await openMessage(page, { to: email, subject: signInSubject })
  const link = await linkInMessage(page)
  const callback = await press(page, { link })
  // The answer to the first press is lost, and its session with it.
  await page.request.get(callback, { maxRedirects: 0 })
  await page.context().clearCookies({ name: 'next-auth.session-token' })
  await page.request.get(await press(page, { link }), { maxRedirects: 0 })
  expect(await cookieNames(page)).toContain('next-auth.session-token')
  for (const address of [link, callback]) {
    await page.goto(address)
    await expect(page).toHaveURL('/sign-out')
  }
})

test('a browser that keeps no cookies is told what is missing', async ({ page, playwright, site }) => {
  const email = newAddress()
  await askForLink(page, { email })
  await openMessage(page, { to: email, subject: signInSubject })
  const link = await linkInMessage(page)
  const callback = await press(page, { link })
  const withoutCookies = await playwright.request.newContext({ baseURL: site.url })
  const answer = await withoutCookies.get(callback)
  expect(await answer.text()).toContain('Allow cookies for this site')
  await withoutCookies.dispose()
})

test('the page with the button is kept from caches, search engines and other sites', async ({ request }) => {
  const answer = await request.get('/sign-in/confirm?email=a%40example.com&token=x')
  expect(answer.headers()['cache-control']).toContain('no-store')
  const html = await answer.text()
  expect(html).toMatch(/<meta name="robots" content="noindex[^"]*"/)
  expect(html).toMatch(/<meta name="referrer" content="same-origin"/)
})

const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }

test('a form on another site does not sign out', async ({ page, request }) => {
  const email = newAddress()
  await signInByMail(page, { path: '/sign-out', email })
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const answer = await request.post('/api/auth/sign-out', {
    headers: { ...foreign, cookie },
    maxRedirects: 0,
  })
  expect(answer.headers()['location']).toBe('/sign-out')
  const { viewer } = (await (await page.request.get('/api/viewer')).json()) as { viewer: unknown }
  expect(viewer).toMatchObject({ email })
})

test('a form on another site does not sign in', async ({ page, request }) => {
  const email = newAddress()
  await askForLink(page, { email })
  await openMessage(page, { to: email, subject: signInSubject })
  const form = Object.fromEntries(new URL(await linkInMessage(page)).searchParams)
  const answer = await request.post('/api/auth/confirm', { headers: foreign, form, maxRedirects: 0 })
  expect(answer.headers()['location']).toContain('/sign-in/confirm?')
  expect(answer.headers()['set-cookie']).toBeUndefined()
})

for (const callbackUrl of [
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\tevil.example',
  'javascript:alert(1)',
]) {
  test(`signing in never leads to ${JSON.stringify(callbackUrl)}`, async ({ page }) => {
    const email = newAddress()
    await askForLink(page, { email, callbackUrl })
    await openMessage(page, { to: email, subject: signInSubject })
    await page.goto(await linkInMessage(page))
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL('/')
  })
}

test('links are built from the site’s own address, whatever host was asked', async ({
  request,
  site,
  page,
}) => {
  const email = newAddress()
  const html = await (await request.get('/sign-in')).text()
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)]
  const multipart = Object.fromEntries(
    fields.map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]),
  )
  await request.post('/sign-in', {
    headers: { origin: site.url, 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    multipart: { ...multipart, email },
  })
  await openMessage(page, { to: email, subject: signInSubject })
  expect(await linkInMessage(page)).toContain(`${site.url}/sign-in/confirm`)
})

test('next-auth’s own ways around our limits are closed', async ({ request }) => {
  for (const path of ['signin/email', 'signout', '_log', 'session']) {
    expect((await request.post(`/api/auth/${path}`, { form: { email: 'a@example.com' } })).status()).toBe(405)
  }
})

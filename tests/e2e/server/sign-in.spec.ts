import type { APIRequestContext } from '@playwright/test'
import { hiddenFields } from '../../setup/hidden-fields.ts'
import { newAddress, signIn, signInSubject } from '../account.ts'
import { expect, siteUnderTest, test } from '../fixtures.ts'
import { linkTo } from '../mailbox.ts'

interface Asking {
  email?: string
  callbackUrl?: string
  headers?: Record<string, string>
}

/** Sends the form for a sign-in link as a browser without scripts does; returns the link of the letter. */
async function askForLink(request: APIRequestContext, asking: Asking = {}): Promise<string> {
  const { email = newAddress(), callbackUrl = '/sign-out', headers } = asking
  const address = `/sign-in?callbackUrl=${encodeURIComponent(callbackUrl)}`
  const html = await (await request.get(address)).text()
  const answer = await request.post(address, {
    headers: { origin: siteUnderTest().url, ...headers },
    multipart: { ...hiddenFields(html), email },
  })
  expect(await answer.text()).toContain('Check your mail')
  return linkTo(email, { subject: signInSubject })
}

/** Presses the button of a link; returns the address that it leads to. */
async function press(request: APIRequestContext, link: string): Promise<string> {
  const answer = await request.post('/api/auth/confirm', {
    headers: { 'sec-fetch-site': 'same-origin' },
    form: Object.fromEntries(new URL(link).searchParams),
    maxRedirects: 0,
  })
  return answer.headers()['location'] ?? ''
}

const cookieNames = async (request: APIRequestContext) =>
  (await request.storageState()).cookies.map(({ name }) => name)

test('a mail scanner that opens the link, even the callback behind the button, does not use it up', async ({
  request,
  playwright,
  site,
}) => {
  const link = await askForLink(request)
  const scanner = await playwright.request.newContext({ baseURL: site.url })
  for (const method of ['GET', 'HEAD', 'GET']) {
    expect((await scanner.fetch(link, { method })).status()).toBe(200)
  }
  const behind = link.replace('/sign-in/confirm', '/api/auth/callback/email')
  const detour = await scanner.get(behind, { maxRedirects: 0 })
  expect(detour.status()).toBe(303)
  expect(detour.headers()['location']).toContain('/sign-in/confirm?')
  await scanner.dispose()

  const end = await request.get(await press(request, link))
  expect(new URL(end.url()).pathname).toBe('/sign-out')
  expect(await cookieNames(request)).toContain('next-auth.session-token')
})

test('two presses do what one does, and the used link leads on the person it signed in', async ({ page }) => {
  const { request } = page
  const link = await askForLink(request)
  const callback = await press(request, link)
  // The answer to the first press is lost, and its session with it.
  await request.get(callback, { maxRedirects: 0 })
  await page.context().clearCookies({ name: 'next-auth.session-token' })
  await request.get(await press(request, link), { maxRedirects: 0 })
  expect(await cookieNames(request)).toContain('next-auth.session-token')
  // The page itself leads on, while it is read.
  for (const address of [link, callback]) {
    await page.goto(address)
    await expect(page).toHaveURL('/sign-out')
  }
})

test('a browser that keeps no cookies reads what is missing', async ({ request, playwright, site }) => {
  const callback = await press(request, await askForLink(request))
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

test('a form on another site does not sign out', async ({ page }) => {
  const email = newAddress()
  await signIn(page, { email })
  const answer = await page.request.post('/api/auth/sign-out', { headers: foreign, maxRedirects: 0 })
  expect(answer.headers()['location']).toBe('/sign-out')
  const { viewer } = (await (await page.request.get('/api/viewer')).json()) as { viewer: unknown }
  expect(viewer).toMatchObject({ email })
})

test('a form on another site does not sign in', async ({ request }) => {
  const form = Object.fromEntries(new URL(await askForLink(request)).searchParams)
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
  test(`signing in never leads to ${JSON.stringify(callbackUrl)}`, async ({ request, site }) => {
    const link = await askForLink(request, { callbackUrl })
    // Each redirect is followed: one to another host would fail.
    const end = await request.get(await press(request, link))
    expect(end.url()).toBe(`${site.url}/`)
    expect(await cookieNames(request)).toContain('next-auth.session-token')
  })
}

test('links are built from the site’s own address, whatever host was asked', async ({ request, site }) => {
  const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }
  expect(await askForLink(request, { headers })).toContain(`${site.url}/sign-in/confirm`)
})

test('next-auth’s own ways around our limits are closed', async ({ request }) => {
  for (const path of ['signin/email', 'signout', '_log', 'session']) {
    expect((await request.post(`/api/auth/${path}`, { form: { email: 'a@example.com' } })).status()).toBe(405)
  }
})

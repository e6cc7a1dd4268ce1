import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Role } from '#lib/auth/roles.ts'
import { createPerson, hintCookie, sessionCookie } from '../setup/people.ts'
import { expect, siteUnderTest } from './fixtures.ts'
import { lettersTo, linkTo } from './mailbox.ts'

export const newAddress = () => `reader-${randomUUID()}@example.com`

export const signInSubject = 'Your sign-in link'

/** Asks for a sign-in link on the page for it, as a person would. */
export async function askForLink(
  page: Page,
  { email, callbackUrl = '/sign-out' }: { email: string; callbackUrl?: string },
): Promise<void> {
  await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(callbackUrl)}`)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
}

export const cookieNames = async (page: Page) => (await page.context().cookies()).map(({ name }) => name)

interface Entering {
  /** Opened after the sign-in; left out, no page is. */
  path?: string
  email?: string
  role?: Role
  name?: string
}

/** Opens `path` as somebody new with a session, which is stored and not asked for: signing in is tested elsewhere. */
export async function signIn(page: Page, { path, email, role = 'READER', name }: Entering): Promise<void> {
  const { url: siteUrl, databaseUrl } = siteUnderTest()
  const person = await createPerson(databaseUrl, { role, name: name ?? null, email })
  await page.context().addCookies([sessionCookie({ person, siteUrl }), hintCookie(siteUrl)])
  if (path !== undefined) await page.goto(path)
}

/** Signs in as anyone would, by a letter, and leads to `path`. It takes three pages. */
export async function signInByMail(
  page: Page,
  { path, email = newAddress() }: { path: string; email?: string },
): Promise<void> {
  const newest = async () => (await lettersTo(email))[0]?.id
  const before = await newest()
  await askForLink(page, { email, callbackUrl: path })
  // An address that has signed in before has older letters, whose links are used up.
  await expect.poll(newest).not.toBe(before)
  await page.goto(await linkTo(email, { subject: signInSubject }))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === path)
}

/** On a phone the ways of the header are in a menu; elsewhere they are there. */
export async function openMenu(page: Page): Promise<void> {
  const menu = page.getByRole('banner').getByRole('button', { name: 'Menu' })
  if (await menu.isVisible()) await menu.click()
}

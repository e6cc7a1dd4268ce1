import { NextRequest } from 'next/server'
import { expect, test, vi } from 'vitest'
import { isPostPressed } from '#lib/auth/confirmation.ts'
import { routes } from '#lib/routes.ts'

const site = { siteUrl: 'https://blog.example.com', secret: 'a secret of at least thirty-two characters' }
vi.mock('#lib/auth/wiring.ts', () => ({ getAuthDeps: () => site }))

const { POST } = await import('#app/api/auth/confirm/route.ts')

/** Presses the button of a sign-in link and returns the browser's cookies. */
async function press(callbackUrl: string, origin = site.siteUrl) {
  const link = { email: 'ann@example.com', token: 'a'.repeat(64), callbackUrl }
  const body = new URLSearchParams(link).toString()
  const url = `${site.siteUrl}/api/auth/confirm`
  const answer = await POST(new NextRequest(url, { method: 'POST', headers: { origin }, body }))
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

test('the cookie of a press names the kept comment beside the button, and none for a plain sign-in', async () => {
  const [token, another] = ['w'.repeat(43), 'x'.repeat(43)]
  const cookies = await press(routes.confirmComment(token, { takesName: true }))
  expect(isPostPressed(token, { ...site, cookies })).toBe(true)
  expect(isPostPressed(another, { ...site, cookies })).toBe(false)
  expect(isPostPressed(token, { ...site, cookies: await press('/post/a') })).toBe(false)
  expect(await press(routes.confirmComment(token), 'https://evil.example')).toBe('')
})

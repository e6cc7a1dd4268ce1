import type { NextRequest } from 'next/server'
import { callOrigin } from '#lib/auth/call-origin.ts'
import {
  callbackPath,
  confirmationCookie,
  confirmPath,
  postCookie,
  pressOf,
  signInLinkSchema,
} from '#lib/auth/confirmation.ts'
import { getAuthDeps } from '#lib/auth/wiring.ts'
import { readConfirmation, routes } from '#lib/routes.ts'
import { readText } from '../../_body.ts'
import { methodsOf } from '../../_methods.ts'

const bodyBytesMax = 16 * 1024

/** The button of `/sign-in/confirm`: redirects to next-auth's callback, which uses the link up. */
async function confirm(request: NextRequest): Promise<Response> {
  const { siteUrl, secret } = getAuthDeps()
  // An unreadable body has no link.
  const body = await readText({ request, bytesMax: bodyBytesMax }).catch(() => '')
  const link = signInLinkSchema.safeParse(Object.fromEntries(new URLSearchParams(body)))
  if (!link.success) return seeOther(`${routes.signInError()}?error=Verification`)
  if (callOrigin({ headers: request.headers, siteUrl }) !== 'own') return seeOther(confirmPath(link.data))
  const press = pressOf(link.data, { cookies: request.headers.get('cookie'), siteUrl, secret })
  const kept = readConfirmation(link.data.callbackUrl)
  const posting = kept === null ? [] : [postCookie(kept.token, { siteUrl, secret })]
  return seeOther(callbackPath(link.data), [confirmationCookie(press, siteUrl), ...posting])
}

function seeOther(location: string, setCookies: string[] = []): Response {
  const headers = new Headers({
    Location: location,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  })
  for (const setCookie of setCookies) headers.append('Set-Cookie', setCookie)
  return new Response(null, { status: 303, headers })
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ POST: confirm })

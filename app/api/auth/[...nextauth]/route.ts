import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { localCallback } from '#lib/auth/callback-url.ts'
import { confirmationCookieName, confirmPath, isConfirmed, signInLinkSchema } from '#lib/auth/confirmation.ts'
import { hintCookieName } from '#lib/auth/cookies.ts'
import { getAuthDeps } from '#lib/auth/deps.ts'
import { hintFollowing } from '#lib/auth/hint-cookie.ts'
import { createAuthOptions } from '#lib/auth/options.ts'
import { AppError } from '#lib/errors.ts'
import { routes } from '#lib/routes.ts'
import { methodsOf } from '../../_methods.ts'
import { problemResponse } from '../../_problem.ts'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

/** next-auth's addresses that are in use. Its own ways to ask for a link, to sign out and to write logs are not. */
const answered = new Set(['session', 'csrf', 'providers', 'error', 'signin', 'callback/email'])

/** next-auth, with our button before its callback and the hint cookie kept in step with the session. */
async function answerSession(request: NextRequest, context: Context): Promise<Response> {
  const path = (await context.params).nextauth.join('/')
  if (!answered.has(path)) return problemResponse(new AppError('request/not-found', { log: path }))
  const deps = getAuthDeps()
  if (path === 'callback/email') {
    const detour = detourToButton(request, deps.secret)
    if (detour !== null) return seeOther(detour)
  }
  const answer = (await NextAuth(request, context, createAuthOptions(deps))) as Response
  const hint = hintFollowing({
    sessionSetCookies: answer.headers.getSetCookie(),
    siteUrl: deps.siteUrl,
    hasHint: request.cookies.has(hintCookieName),
    asksForSession: path === 'session',
  })
  if (hint !== null) answer.headers.append('Set-Cookie', hint)
  return explainFault(request, answer)
}

/** Where to send someone who comes to the callback without having pressed the button; null if they have. */
function detourToButton(request: NextRequest, secret: string): string | null {
  const link = signInLinkSchema.safeParse(Object.fromEntries(request.nextUrl.searchParams))
  if (!link.success) return `${routes.signInError()}?error=Verification`
  const cookie = request.cookies.get(confirmationCookieName)?.value
  return isConfirmed(link.data, { cookie, secret }) ? null : confirmPath(link.data)
}

/** next-auth forgets where the reader was going when a link fails; asking for a new link should still lead there. */
function explainFault(request: NextRequest, answer: Response): Response {
  const location = new URL(answer.headers.get('Location') ?? '/', request.url)
  if (location.pathname !== '/api/auth/error') return answer
  const callbackUrl = localCallback(request.nextUrl.searchParams.get('callbackUrl'))
  const query = new URLSearchParams({ error: location.searchParams.get('error') ?? 'Callback', callbackUrl })
  return seeOther(`${routes.signInError()}?${query.toString()}`)
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: answerSession })

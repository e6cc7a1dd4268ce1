import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { localCallback } from '#lib/auth/callback-url.ts'
import { clientAddress } from '#lib/auth/client-address.ts'
import { confirmPath, cookieMissingPath, findPress, signInLinkSchema } from '#lib/auth/confirmation.ts'
import type { SignInLink } from '#lib/auth/confirmation.ts'
import { readCookie, sessionCookieName } from '#lib/auth/cookies.ts'
import { getAuthDeps } from '#lib/auth/wiring.ts'
import { hintFollowing } from '#lib/auth/hint-cookie.ts'
import { createAuthOptions } from '#lib/auth/options.ts'
import type { AuthDeps } from '#lib/auth/options.ts'
import { getEnv } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { routes } from '#lib/routes.ts'
import { methodsOf } from '../../_methods.ts'
import { problemResponse } from '../../_problem.ts'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

/**
 * The addresses of next-auth in use. Its own link request, sign-out and log are not, nor those of its client: a page
 * asks `/api/viewer` for the reader.
 */
const answered = new Set(['error', 'signin', 'callback/email'])

/** next-auth with two additions: a button before its callback, and a hint cookie that follows the session. */
async function answerSession(request: NextRequest, context: Context): Promise<Response> {
  const path = (await context.params).nextauth.join('/')
  if (!answered.has(path)) return problemResponse(new AppError('request/not-found', { log: path }))
  const deps = getAuthDeps()
  const link = path === 'callback/email' ? readLink(request) : null
  const press = link && findPress(link, { ...deps, cookies: request.headers.get('cookie') })
  if (path === 'callback/email' && press === null) return seeOther(detourToButton(request, link))
  const options = createAuthOptions(visitOf({ request, press }, deps), deps)
  const answer = (await NextAuth(request, context, options)) as Response
  const hint = hintFollowing({
    sessionSetCookies: answer.headers.getSetCookie(),
    siteUrl: deps.siteUrl,
  })
  if (hint !== null) answer.headers.append('Set-Cookie', hint)
  return explainFault({ request, link, answer })
}

function readLink(request: NextRequest): SignInLink | null {
  return signInLinkSchema.safeParse(Object.fromEntries(request.nextUrl.searchParams)).data ?? null
}

function visitOf({ request, press }: { request: NextRequest; press: string | null }, { siteUrl }: AuthDeps) {
  return {
    sessionToken: readCookie(request.headers.get('cookie'), sessionCookieName(siteUrl)),
    press,
    address: clientAddress({
      forwardedFor: request.headers.get('x-forwarded-for'),
      trustedProxyCount: getEnv().TRUSTED_PROXY_COUNT,
    }),
  }
}

/**
 * The redirect for a callback without the button's cookie: the button was not pressed, or the browser refused the
 * cookie.
 */
function detourToButton(request: NextRequest, link: SignInLink | null): string {
  if (link === null) return `${routes.signInError()}?error=Verification`
  return request.nextUrl.searchParams.has('pressed') ? cookieMissingPath(link) : confirmPath(link)
}

/**
 * next-auth's error page forgets the destination. A link that no longer works leads to the button's page instead,
 * which explains it.
 */
function explainFault({
  request,
  link,
  answer,
}: {
  request: NextRequest
  link: SignInLink | null
  answer: Response
}): Response {
  const location = new URL(answer.headers.get('Location') ?? '/', request.url)
  if (location.pathname !== '/api/auth/error') return answer
  const error = location.searchParams.get('error') ?? 'Callback'
  if (error === 'Verification' && link !== null) return seeOther(confirmPath(link))
  const callbackUrl = localCallback(request.nextUrl.searchParams.get('callbackUrl'))
  return seeOther(`${routes.signInError()}?${new URLSearchParams({ error, callbackUrl }).toString()}`)
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: answerSession })

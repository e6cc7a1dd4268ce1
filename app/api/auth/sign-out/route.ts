import type { NextRequest } from 'next/server'
import { callOrigin } from '#lib/auth/call-origin.ts'
import { sessionCookieName } from '#lib/auth/cookies.ts'
import { getAuthDeps } from '#lib/auth/wiring.ts'
import { endSession } from '#lib/auth/end-session.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { routes } from '#lib/routes.ts'
import { methodsOf } from '../../_methods.ts'

/** Signs out and redirects to the front page. A form on another site is redirected to the sign-out button instead. */
async function signOut(request: NextRequest): Promise<Response> {
  const deps = getAuthDeps()
  const { headers, cookies } = request
  const headersOut = new Headers({ 'Cache-Control': 'no-store' })
  if (callOrigin({ headers, siteUrl: deps.siteUrl }) !== 'own') {
    headersOut.set('Location', routes.signOut())
    return new Response(null, { status: 303, headers: headersOut })
  }
  const sessionToken = cookies.get(sessionCookieName(deps.siteUrl))?.value ?? null
  const { setCookies } = await endSession({ viewer: await getViewer(), sessionToken }, deps)
  headersOut.set('Location', routes.home())
  for (const cookie of setCookies) headersOut.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers: headersOut })
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ POST: signOut })

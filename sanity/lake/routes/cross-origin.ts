import net from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { answerPreflight, corsHeaders, findOrigin, isPreflight } from '../wire/cors.ts'
import { httpFault } from '../wire/errors.ts'
import type { LakeContext } from './context.ts'

type Allowed = Pick<LakeContext, 'corsOrigins' | 'publicUrl'>
type Named = Pick<LakeContext, 'publicUrl' | 'ownOrigins'>

/** Lets pages of listed origins read what is answered, as the hosted service does; the site's own need no leave. */
export function allowOrigins({ corsOrigins: origins }: Allowed): MiddlewareHandler {
  return async (c, next) => {
    const listed = findOrigin({ origins, headers: c.req.raw.headers })
    if (isPreflight(c.req.raw)) return answerPreflight({ request: c.req.raw, listed })
    await next()
    // Pictures and files are for every page, without a session.
    if (c.res.headers.has('access-control-allow-origin')) return undefined
    c.res.headers.append('vary', 'Origin')
    for (const [name, value] of Object.entries(listed ? corsHeaders(listed) : {}))
      c.res.headers.set(name, value)
    return undefined
  }
}

/** `GET check/cors`: whether the page that asks may speak to the lake, told to every page. */
export function answerCheckCors(context: Allowed, { headers }: Request): Response {
  const listed = findOrigin({ origins: context.corsOrigins, headers })
  const isOwn = isOwnOrigin({ allowed: context, headers })
  return Response.json(
    {
      result: {
        allowed: isOwn || listed !== undefined,
        withCredentials: isOwn || listed?.withCredentials === true,
      },
    },
    {
      headers: {
        'cache-control': 'no-store',
        vary: 'Origin',
        ...(listed ? corsHeaders(listed) : { 'access-control-allow-origin': '*' }),
      },
    },
  )
}

/**
 * Whether a page may open a WebSocket, which a browser lets any page do: one of the lake's own origin, or of a listed
 * one; whoever names no origin is no page.
 */
export function mayOpenSocket({ context, headers }: { context: Allowed & Named; headers: Headers }): boolean {
  assertOwnHost({ context, headers })
  return (
    isOwnOrigin({ allowed: context, headers }) ||
    findOrigin({ origins: context.corsOrigins, headers }) !== undefined
  )
}

/**
 * A page whose name leads to this machine (DNS rebinding) is to a browser of one origin with the lake. It can't lie about
 * its name, and an address of numbers is nobody's name.
 *
 * @throws LakeError 421
 */
export function assertOwnHost({ context, headers }: { context: Named; headers: Headers }): void {
  const host = headers.get('host')
  if (host === null || !URL.canParse(`http://${host}`)) return
  const { hostname } = new URL(`http://${host}`)
  const own = [context.publicUrl, ...context.ownOrigins].map((url) => new URL(url).hostname)
  if (['localhost', ...own].includes(hostname) || net.isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return
  throw httpFault(421, `The Content Lake is not reached by the name ${hostname}`)
}

function isOwnOrigin({ allowed, headers }: { allowed: Allowed; headers: Headers }): boolean {
  const origin = headers.get('origin')
  if (origin === null || origin === new URL(allowed.publicUrl).origin) return true
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}

import net from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { answerPreflight, corsHeaders, findOrigin, isPreflight } from '../wire/cors.ts'
import { httpFault } from '../wire/errors.ts'
import type { LakeContext } from './context.ts'

type Allowed = Pick<LakeContext, 'corsOrigins' | 'publicUrl'>
type Named = Pick<LakeContext, 'publicUrl' | 'ownOrigins'>

/**
 * Allows pages of listed origins to read answers, as the hosted service does. The site's own pages need no
 * permission.
 */
export function allowOrigins({ corsOrigins: origins }: Allowed): MiddlewareHandler {
  return async (c, next) => {
    const listed = findOrigin({ origins, headers: c.req.raw.headers })
    if (isPreflight(c.req.raw)) return answerPreflight({ request: c.req.raw, listed })
    await next()
    // Pictures and files allow every page already.
    if (c.res.headers.has('access-control-allow-origin')) return undefined
    c.res.headers.append('vary', 'Origin')
    for (const [name, value] of Object.entries(listed ? corsHeaders(listed) : {}))
      c.res.headers.set(name, value)
    return undefined
  }
}

/** `GET check/cors`: whether the calling page may call the lake. Every page may read the answer. */
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
 * Whether a WebSocket may be opened: by a page of the lake's own or a listed origin, or by a client without an
 * `Origin`. Browsers themselves let any page open one.
 */
export function mayOpenSocket({ context, headers }: { context: Allowed & Named; headers: Headers }): boolean {
  assertOwnHost({ context, headers })
  return (
    isOwnOrigin({ allowed: context, headers }) ||
    findOrigin({ origins: context.corsOrigins, headers }) !== undefined
  )
}

/**
 * Refuses foreign host names: under DNS rebinding, a browser treats a foreign page as of one origin with the lake.
 * Such a page can't change its host name; an IP address belongs to no page's name.
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

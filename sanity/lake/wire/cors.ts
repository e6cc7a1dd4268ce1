import { z } from 'zod'

/** An origin whose pages may call the lake. */
export interface CorsOrigin {
  origin: string
  /** Whether its requests may carry a session. */
  withCredentials: boolean
}

const entrySchema = z
  .string()
  .trim()
  .regex(/^https?:\/\/[^\s/?#]+( with credentials)?$/, {
    error: 'an entry is an origin, as https://blog.example.com, and may say after it: with credentials',
  })
  .transform((entry): CorsOrigin => {
    const [address = ''] = entry.split(' ')
    return { origin: new URL(address).origin, withCredentials: entry.endsWith(' with credentials') }
  })

/** `https://a.example with credentials, https://b.example`. Empty allows no origin. There are no wildcards. */
export const corsOriginsSchema = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter((entry) => entry.trim() !== ''))
  .pipe(z.array(entrySchema))

/** The list's entry for the page's origin. */
export function findOrigin({
  origins,
  headers,
}: {
  origins: readonly CorsOrigin[]
  headers: Headers
}): CorsOrigin | undefined {
  const origin = headers.get('origin')
  return origins.find((listed) => listed.origin === origin)
}

/** Headers for an answer to a listed origin. They name the origin, since `*` would exclude sessions. */
export function corsHeaders({ origin, withCredentials }: CorsOrigin): Record<string, string> {
  return {
    'access-control-allow-origin': origin,
    ...(withCredentials ? { 'access-control-allow-credentials': 'true' } : {}),
  }
}

/** https://fetch.spec.whatwg.org/#cors-preflight-request */
export function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers.has('origin') && headers.has('access-control-request-method')
}

/** The answer to a preflight; a browser takes missing CORS headers as a refusal. */
export function answerPreflight({
  request,
  listed,
}: {
  request: Request
  listed: CorsOrigin | undefined
}): Response {
  const vary = { vary: 'Origin, Access-Control-Request-Headers' }
  if (!listed) return new Response('This origin is not allowed\n', { status: 403, headers: vary })
  const asked = request.headers.get('access-control-request-headers')
  return new Response(null, {
    status: 204,
    headers: {
      ...vary,
      ...corsHeaders(listed),
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
      // A listed origin may send any headers: they differ between versions of clients.
      ...(asked === null ? {} : { 'access-control-allow-headers': asked }),
      'access-control-max-age': '600',
    },
  })
}

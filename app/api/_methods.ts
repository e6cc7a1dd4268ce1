import { AppError } from '#lib/errors.ts'
import { problemResponse } from './_problem.ts'

/** All methods that Next routes. Next derives HEAD from GET. */
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

type Method = (typeof methods)[number]
type Answer = (request: Request) => Response

/**
 * All methods of an address: a route's own, and 405 with `Allow` for the others, since Next's own 405 lacks `Allow`.
 * https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6
 */
export function methodsOf<Own extends Partial<Record<Method, unknown>>>(
  own: Own,
): Own & Record<Exclude<Method, keyof Own>, Answer> {
  const allow = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
    .filter((method) => method === 'OPTIONS' || (method === 'HEAD' ? 'GET' : method) in own)
    .join(', ')
  const refuse: Answer = ({ method, url }) =>
    problemResponse(new AppError('request/method-not-allowed', { log: `${method} ${url}` }), { allow })
  const tell: Answer = () => new Response(null, { status: 204, headers: { allow } })
  const others = methods.map((method) => [method, method === 'OPTIONS' ? tell : refuse])
  return { ...(Object.fromEntries(others) as Record<Method, Answer>), ...own }
}

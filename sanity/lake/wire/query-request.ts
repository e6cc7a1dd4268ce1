import { z } from 'zod'
import type { Perspective } from '../engine/perspective.ts'
import type { PathStyle } from '../engine/source-map-writer.ts'
import { parsePerspective } from './api-version.ts'
import { httpFault, storeFault } from './errors.ts'
import { readJson } from './read-body.ts'

/** groq-js parses in quadratic time: 15,000 characters can block the lake for half a second. */
const queryLengthMax = 12_000
const bodyLengthMax = 1024 * 1024

export interface QueryRequest {
  query: string
  params: Record<string, unknown>
  perspective: Perspective
  isQueryReturned: boolean
  /** The form of paths in the source map; undefined for no map. */
  pathStyle: PathStyle | undefined
}

const bodySchema = z.object({ query: z.string(), params: z.record(z.string(), z.unknown()).nullish() })

/**
 * Reads a query from the address (GET, with `$name=<JSON>` for each parameter) or the body (POST).
 *
 * @throws LakeError 400, 413, 501
 */
export async function readQueryRequest({
  request,
  version,
}: {
  request: Request
  version: string
}): Promise<QueryRequest> {
  const search = new URL(request.url).searchParams
  if (search.get('explain') === 'true')
    throw httpFault(501, 'The embedded Content Lake does not explain queries')
  const isPost = request.method === 'POST'
  const { query, params } = isPost ? await readQueryBody(request) : readQueryAddress(search)
  if (query.length > queryLengthMax) throw malformed('query is too long')
  return {
    query,
    params,
    perspective: parsePerspective({ text: search.get('perspective') ?? undefined, version }),
    isQueryReturned: search.get('returnQuery') !== 'false',
    pathStyle: pathStyleOf(search.get('resultSourceMap')),
  }
}

/** @throws LakeError 400 */
export function readQueryAddress(search: URLSearchParams) {
  const query = search.get('query')
  if (query === null || query === '') throw malformed('query is missing')
  const params: Record<string, unknown> = {}
  for (const [name, text] of search) {
    if (!name.startsWith('$')) continue
    try {
      params[name.slice(1)] = JSON.parse(text) as unknown
    } catch {
      throw malformed(`parameter ${name} is not valid JSON: ${text.slice(0, 100)}`)
    }
  }
  return { query, params }
}

async function readQueryBody(request: Request) {
  const parsed = bodySchema.safeParse(await readJson({ request, lengthMax: bodyLengthMax }))
  if (!parsed.success) throw malformed('the body must be {"query": string, "params"?: object}')
  return { query: parsed.data.query, params: parsed.data.params ?? {} }
}

/** @throws LakeError 400 */
function pathStyleOf(text: string | null): PathStyle | undefined {
  if (text === null || text === '' || text === 'false') return undefined
  if (text === 'true') return 'index'
  if (text === 'withKeyArraySelector') return 'key'
  throw malformed('resultSourceMap must be true, false or withKeyArraySelector')
}

function malformed(description: string) {
  return storeFault({ status: 400, type: 'httpBadRequest', description })
}

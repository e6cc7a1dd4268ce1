import type { z } from 'zod'
import type { Viewer } from '#lib/auth/roles.ts'
import { getViewer } from '#lib/auth/viewer.ts'
import { getEnv } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { createLogger } from '#lib/log.ts'
import { logRefusal } from '../_refusal.ts'
import { parseJson, readText } from './_body.ts'
import type { Description } from './_description.ts'
import { assertNotForeign } from './_origin.ts'
import { callersFault, problemResponse } from './_problem.ts'

/** Enough for the longest comment with every character escaped. */
const bodyBytesMax = 256 * 1024

/** The parts of a call; a part without a schema is not read. */
interface Shape<Params, Query, Body> extends Description {
  params?: z.ZodObject & z.ZodType<Params>
  query?: z.ZodObject & z.ZodType<Query>
  body?: z.ZodObject & z.ZodType<Body>
  /** Throws for a viewer without the right to any call. Decided first, so that a stranger learns nothing of the input. */
  permit?: (viewer: Viewer) => void
}

interface Call<Params, Query, Body> {
  request: Request
  params: Params
  query: Query
  body: Body
  /** A function, so that calls with the same answer for everybody read no session. It reads at most once. */
  viewer: () => Promise<Viewer>
}

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> }

/**
 * An endpoint of the API: refuses calls of other sites' pages, parses the call, and turns each fault into a problem
 * document. Unexpected errors are logged and answered with 503 without details. The endpoint carries its description.
 */
export function route<Params = undefined, Query = undefined, Body = undefined>(
  shape: Shape<Params, Query, Body>,
  handle: (call: Call<Params, Query, Body>) => Promise<Response>,
) {
  const answer = async (request: Request, context?: RouteContext): Promise<Response> => {
    let asked: Promise<Viewer> | undefined
    const viewer = () => (asked ??= getViewer())
    try {
      if (changesSomething(request)) assertNotForeign(request.headers)
      if (shape.permit) shape.permit(await viewer())
      const params = parseAddress(shape.params, await context?.params)
      const query = parse(shape.query, shape.query && readQuery(request))
      const body = parse(shape.body, shape.body && (await readJson(request)))
      return await handle({ request, params, query, body, viewer })
    } catch (error) {
      const fault = callersFault(error) ?? logged(error, request)
      if (changesSomething(request)) await logRefusal(fault)
      return problemResponse(fault)
    }
  }
  const description: Description = shape
  return Object.assign(answer, { description })
}

/** JSON that no cache keeps. */
export function json(
  value: unknown,
  init: { status?: number; headers?: Record<string, string> } = {},
): Response {
  const headers = { 'cache-control': 'no-store', ...init.headers }
  return Response.json(value, { status: init.status ?? 200, headers })
}

/** An answer without a body: what was asked for is done. */
export const noContent = () => new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })

/** As `json`, for a value that is JSON text already. */
export function jsonText(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } })
}

const holdsNul = (text: string) => text.includes('\0')

const changesSomething = ({ method }: Request) => !['GET', 'HEAD', 'OPTIONS'].includes(method)

function parse<Value>(schema: z.ZodType<Value> | undefined, value: unknown): Value {
  return schema ? schema.parse(value) : (undefined as Value)
}

/** An impossible address is a 404. */
function parseAddress<Value>(schema: z.ZodType<Value> | undefined, value: unknown): Value {
  try {
    return parse(schema, value)
  } catch (cause) {
    throw new AppError('request/not-found', { cause })
  }
}

/** Refuses repeated parameters, and U+0000, which PostgreSQL can't store. */
function readQuery(request: Request): Record<string, string> {
  const query = new URL(request.url).searchParams
  const names = [...query.keys()]
  if (new Set(names).size < names.length)
    throw new AppError('request/malformed', { log: 'a parameter twice' })
  if ([...query.values()].some(holdsNul)) throw new AppError('request/malformed', { log: 'U+0000' })
  return Object.fromEntries(query)
}

async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new AppError('request/unsupported-media-type', { log: type ?? '' })
  return parseJson(await readText({ request, bytesMax: bodyBytesMax }))
}

function logged(error: unknown, request: Request): AppError {
  const { pathname } = new URL(request.url)
  createLogger('api', getEnv().LOG_LEVEL).error(
    { err: error, method: request.method, pathname },
    'a call failed',
  )
  return new AppError('request/unavailable', { cause: error })
}

import { STATUS_CODES } from 'node:http'
import { z } from 'zod'
import { httpStatusByCode } from '#lib/errors.ts'
import type { ErrorCode } from '#lib/errors.ts'
import { problemSchema } from './_problem.ts'

/** An endpoint's description: the source of `/api/openapi.json`. */
export interface Description {
  summary: string
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodObject
  /** Answers by status; without a schema, without a body. */
  answers: Record<number, { meaning: string; schema?: z.ZodType }>
  /** Faults of the handler. Faults of parsing follow from the schemas. */
  faults: readonly ErrorCode[]
}

/** An OpenAPI operation, made from the schemas that parse the calls. https://spec.openapis.org/oas/v3.1.1 */
export function describeOperation(description: Description, { isSafe }: { isSafe: boolean }) {
  const { summary, params, query, body, answers } = description
  const faults = [...description.faults, ...faultsOfReading(description, { isSafe })]
  const parameters = [...parametersOf(params, 'path'), ...parametersOf(query, 'query')]
  return {
    summary,
    ...(faults.includes('auth/sign-in-required') && { security: [{ session: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: inputOf(body) } } },
    }),
    responses: { ...responsesOf(answers), ...problemsOf(faults) },
  }
}

function faultsOfReading({ params, query, body }: Description, { isSafe }: { isSafe: boolean }): ErrorCode[] {
  const ofBody: ErrorCode[] = ['request/malformed', 'request/unsupported-media-type', 'request/too-large']
  return [
    ...(isSafe ? [] : (['request/foreign-origin'] as const)),
    ...(params ? (['request/not-found'] as const) : []),
    ...(query ? (['request/malformed'] as const) : []),
    ...(body ? ofBody : []),
    ...(query || body ? (['request/invalid'] as const) : []),
    'request/unavailable',
  ]
}

const inputOf = (schema: z.ZodType) => withoutDialect(z.toJSONSchema(schema, { io: 'input' }))
const outputOf = (schema: z.ZodType) => withoutDialect(z.toJSONSchema(schema))

function parametersOf(schema: z.ZodObject | undefined, place: 'query' | 'path') {
  if (!schema) return []
  const { required = [] } = z.toJSONSchema(schema, { io: 'input' })
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: inputOf(field as z.ZodType),
  }))
}

function responsesOf(answers: Description['answers']) {
  const entries = Object.entries(answers).map(([status, { meaning, schema }]) => [
    status,
    {
      description: meaning,
      ...(schema && { content: { 'application/json': { schema: outputOf(schema) } } }),
    },
  ])
  return Object.fromEntries(entries) as Record<string, unknown>
}

/** One answer for each status, with its codes. */
function problemsOf(faults: readonly ErrorCode[]) {
  const content = { 'application/problem+json': { schema: outputOf(problemSchema) } }
  const retryAfter = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } }
  const codesByStatus = Map.groupBy(new Set(faults), (code) => httpStatusByCode[code])
  const entries = [...codesByStatus].map(([status, codes]) => [
    status,
    {
      description: `${STATUS_CODES[status]}: ${codes.join(', ')}`,
      content,
      ...(status === 429 && { headers: retryAfter }),
    },
  ])
  return Object.fromEntries(entries) as Record<string, unknown>
}

function withoutDialect({ $schema: _, ...schema }: { $schema?: unknown }) {
  return schema
}

import { STATUS_CODES } from 'node:http'
import { z } from 'zod'
import { problemSchema } from '../_problem.ts'

/** Parts of an OpenAPI document, made of zod schemas. */

const inputOf = (schema: z.ZodType) => withoutDialect(z.toJSONSchema(schema, { io: 'input' }))
const outputOf = (schema: z.ZodType) => withoutDialect(z.toJSONSchema(schema))

/** The fields of a query or a path. */
export function parametersOf(schema: z.ZodObject, place: 'query' | 'path') {
  const { required = [] } = z.toJSONSchema(schema, { io: 'input' })
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: inputOf(field as z.ZodType),
  }))
}

export function bodyOf(schema: z.ZodType) {
  return { required: true, content: { 'application/json': { schema: inputOf(schema) } } }
}

/** Meanings of statuses that the phrase of HTTP does not give. */
const meanings: Record<number, string> = {
  200: 'Done; a comment posted again with the same key is the same comment',
  201: 'Published',
  202: 'Held until a moderator has read it',
}

export function answers(schemas: Record<number, z.ZodType>) {
  const entries = Object.entries(schemas).map(([status, schema]) => [
    status,
    {
      description: meanings[Number(status)] ?? STATUS_CODES[status],
      content: { 'application/json': { schema: outputOf(schema) } },
    },
  ])
  return Object.fromEntries(entries) as Record<string, unknown>
}

export const noContent = { 204: { description: STATUS_CODES[204] } }

export function problems(...statuses: number[]) {
  const content = { 'application/problem+json': { schema: outputOf(problemSchema) } }
  const retryAfter = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } }
  const entries = [...statuses, 503].map((status) => [
    status,
    { description: STATUS_CODES[status], content, ...(status === 429 && { headers: retryAfter }) },
  ])
  return Object.fromEntries(entries) as Record<string, unknown>
}

function withoutDialect({ $schema: _, ...schema }: { $schema?: unknown }) {
  return schema
}

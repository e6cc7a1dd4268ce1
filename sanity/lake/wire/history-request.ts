import { z } from 'zod'
import { httpFault } from './errors.ts'

const time = z.iso.datetime({ offset: true })
const flag = z.enum(['true', 'false']).transform((text) => text === 'true')
const limit = (fallback: number) => z.coerce.number().int().min(1).max(1_000).default(fallback)

const transactionsSchema = z.object({
  limit: limit(50),
  reverse: flag.default(false),
  excludeContent: flag.default(false),
  excludeMutations: flag.default(false),
  includeIdentifiedDocumentsOnly: flag.default(false),
  effectFormat: z.literal('mendoza').optional(),
  fromTransaction: z.string().optional(),
  toTransaction: z.string().optional(),
  fromTime: time.optional(),
  toTime: time.optional(),
  authors: z
    .string()
    .transform((text) => text.split(','))
    .optional(),
})
const documentsSchema = z
  .object({
    revision: z.string().optional(),
    time: time.optional(),
    lastRevision: flag.optional(),
  })
  .refine(
    ({ revision, time: moment, lastRevision }) =>
      [revision !== undefined, moment !== undefined, lastRevision === true].filter(Boolean).length === 1,
    { message: 'exactly one of revision, time and lastRevision' },
  )
const eventsSchema = z.object({ limit: limit(100), nextCursor: z.string().optional() })

/** @throws LakeError 400 */
export const readTransactionsAsked = (request: Request) => read({ request, schema: transactionsSchema })

/** @throws LakeError 400 */
export const readDocumentsAsked = (request: Request) => read({ request, schema: documentsSchema })

/** @throws LakeError 400 */
export const readEventsAsked = (request: Request) => read({ request, schema: eventsSchema })

function read<T>({ request, schema }: { request: Request; schema: z.ZodType<T> }): T {
  const search = [...new URL(request.url).searchParams].filter(([, value]) => value !== '')
  const parsed = schema.safeParse(Object.fromEntries(search))
  if (parsed.success) return parsed.data
  throw httpFault(400, `Malformed request: ${z.prettifyError(parsed.error)}`)
}

import { z } from 'zod'
import type { Proof } from './proof.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** The shape of `Proof` for the API's description. The type annotation keeps both alike. */
export const proofSchema: z.ZodType<Proof> = z.object({
  event: z.object({
    seq: z.string(),
    at: z.iso.datetime(),
    actor: hash.nullable().meta({ description: 'SHA-256 of the moderator’s id, a space and `seq`.' }),
    kind: z.string(),
    subject: z.string(),
    data: z.string().meta({ description: 'JSON, as it was hashed.' }),
    undoes: z.string().nullable(),
  }),
  prevHash: hash.meta({ description: 'Hash of the event before.' }),
  digest: hash.meta({ description: 'SHA-256 of the JSON list of the values of `event`, in this order.' }),
  hash: hash.meta({ description: 'SHA-256 of `prevHash` and `digest` as one text.' }),
  after: z
    .array(hash)
    .meta({ description: 'Digests of the later events; each leads from one hash to the next.' }),
  head: z
    .object({ day: z.iso.date(), seq: z.string(), hash, publishedAt: z.iso.datetime() })
    .nullable()
    .meta({ description: 'The next hash on /transparency; null until it is published.' }),
})

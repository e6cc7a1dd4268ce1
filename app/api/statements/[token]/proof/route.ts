import { z } from 'zod'
import { AppError } from '#lib/errors.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { findProof } from '#lib/transparency/find-proof.ts'
import { proofSchema } from '#lib/transparency/proof-schema.ts'
import { methodsOf } from '#app/api/_methods.ts'
import { json, route } from '#app/api/_route.ts'

const read = route(
  {
    summary: 'Read what proves that a decision is in the published record',
    params: z.object({ token: z.string().max(200).meta({ description: 'Of the link to its statement.' }) }),
    answers: {
      200: { meaning: 'The event with the hashes that lead to the next published one', schema: proofSchema },
    },
    faults: ['request/not-found'],
  },
  async ({ params }) => {
    const found = await findProof(params, getModerationDeps())
    if (!found) throw new AppError('request/not-found')
    return json(found.proof, { headers: { 'content-disposition': 'attachment; filename="proof.json"' } })
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: read })

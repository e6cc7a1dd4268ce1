import { z } from 'zod'
import { assertModerator } from '#lib/moderation/assert-moderator.ts'
import { sanctionSchema } from '#lib/moderation/sanctions/sanction-input.ts'
import { sanction } from '#lib/moderation/sanctions/sanction.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { methodsOf } from '../../_methods.ts'
import { json, route } from '../../_route.ts'

const time = z.iso.datetime()

const made = z.object({
  id: z.uuid(),
  from: time,
  until: time.nullable().meta({ description: 'When it ends by itself; null without an end.' }),
})

const create = route(
  {
    summary: 'Sanction a person',
    permit: assertModerator,
    body: sanctionSchema,
    answers: { 201: { meaning: 'In force; the person gets a letter', schema: made } },
    faults: [
      'auth/sign-in-required',
      'auth/forbidden',
      'auth/suspended',
      'moderation/person-not-found',
      'moderation/sanctioned-meanwhile',
    ],
  },
  async ({ body, viewer }) =>
    json(await sanction({ viewer: await viewer(), input: body }, getModerationDeps()), { status: 201 }),
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ POST: create })

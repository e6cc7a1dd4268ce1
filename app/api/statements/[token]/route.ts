import { methodsOf } from '#app/api/_methods.ts'
import { json, route } from '#app/api/_route.ts'
import { AppError } from '#lib/errors.ts'
import { statementSchema } from '#lib/moderation/dto-schema.ts'
import { findStatement } from '#lib/moderation/find-statement.ts'
import { tokenSchema } from '#lib/moderation/report-input.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'

const read = route(
  {
    summary: 'Read the statement of reasons for a decision, with its appeal',
    params: tokenSchema,
    answers: { 200: { meaning: 'The statement', schema: statementSchema } },
    faults: ['moderation/statement-not-found'],
  },
  async ({ params }) => {
    const statement = await findStatement(params, getModerationDeps())
    if (!statement) throw new AppError('moderation/statement-not-found')
    return json(statement)
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: read })

import { methodsOf } from '#app/api/_methods.ts'
import { json, route } from '#app/api/_route.ts'
import { commentIdSchema } from '#lib/comments/input.ts'
import { receivedSchema } from '#lib/moderation/dto-schema.ts'
import { reportComment } from '#lib/moderation/report-comment.ts'
import { reportSchema } from '#lib/moderation/report-input.ts'
import { getReportDeps } from '#lib/moderation/wiring.ts'

const create = route(
  {
    summary: 'Report a comment, signed in or not (article 16 of the Digital Services Act)',
    params: commentIdSchema,
    body: reportSchema,
    answers: { 202: { meaning: 'A moderator will decide', schema: receivedSchema } },
    faults: [
      'comments/not-found',
      'moderation/own-comment',
      'moderation/reported-before',
      'request/rate-limited',
    ],
  },
  async ({ params, body, viewer }) => {
    const call = { viewer: await viewer(), commentId: params.id, input: body }
    return json(await reportComment(call, getReportDeps()), { status: 202 })
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ POST: create })

import { csvType } from '#lib/csv.ts'
import { assertModerator } from '#lib/moderation/assert-moderator.ts'
import { exportLog } from '#lib/moderation/log/export-log.ts'
import { exportLogSchema } from '#lib/moderation/log/log-input.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { settingsOrDefault } from '#app/_lib/settings-or-default.ts'
import { methodsOf } from '../../_methods.ts'
import { route } from '../../_route.ts'
import { textStream } from '../../_text-stream.ts'

const fileOf = {
  csv: { name: 'record.csv', type: csvType },
  json: { name: 'record.json', type: 'application/json' },
  decisions: { name: 'decisions.json', type: 'application/json' },
} as const

const list = route(
  {
    summary: 'Export the record of moderation',
    permit: assertModerator,
    query: exportLogSchema,
    answers: { 200: { meaning: 'Every event that fits the filters, newest first, as a file' } },
    faults: ['auth/sign-in-required', 'auth/forbidden', 'auth/suspended'],
  },
  async ({ query, viewer }) => {
    const { timeZone } = await settingsOrDefault()
    const { name, type } = fileOf[query.format]
    return textStream(exportLog({ viewer: await viewer(), input: query, timeZone }, getModerationDeps()), {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
    })
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: list })

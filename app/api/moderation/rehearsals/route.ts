import { assertModerator } from '#lib/moderation/assert-moderator.ts'
import type { RehearsalStepDto } from '#lib/moderation/dto.ts'
import { rehearseInSteps } from '#lib/moderation/rehearse.ts'
import type { Rehearsed } from '#lib/moderation/rehearse.ts'
import { rehearsalSchema } from '#lib/moderation/rule-input.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { methodsOf } from '../../_methods.ts'
import { route } from '../../_route.ts'
import { textStream } from '../../_text-stream.ts'

const create = route(
  {
    summary: 'Rehearse a rule or a threshold',
    permit: assertModerator,
    body: rehearsalSchema,
    answers: { 200: { meaning: 'Lines of JSON: how far it is (`read`, `total`), and at last the result' } },
    faults: ['auth/sign-in-required', 'auth/forbidden', 'auth/suspended'],
  },
  async ({ body: { rule, spamThreshold = 0 }, viewer }) => {
    const input: Rehearsed = rule ? { rule } : { spamThreshold }
    const steps = await rehearseInSteps({ viewer: await viewer(), input }, getModerationDeps())
    // Compressed, the lines would arrive together.
    return textStream(toLines(steps), {
      'content-type': 'application/x-ndjson',
      'cache-control': 'no-store, no-transform',
    })
  },
)

async function* toLines(steps: AsyncIterable<RehearsalStepDto>): AsyncGenerator<string> {
  for await (const step of steps) yield `${JSON.stringify(step)}\n`
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ POST: create })

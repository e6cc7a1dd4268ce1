'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { decide } from '#lib/moderation/decide.ts'
import type { DecidedDto } from '#lib/moderation/dto.ts'
import { decisionSchema, undoSchema } from '#lib/moderation/input.ts'
import { undoDecision } from '#lib/moderation/undo-decision.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { isLocalPath } from '#lib/routes.ts'
import { runAction } from '../../_action.ts'
import type { ActionFault } from '../../_action.ts'

export type DecisionState = { status: 'waiting' } | ActionFault | ({ status: 'decided' } & Decided)

interface Decided {
  decision: z.infer<typeof decisionFormSchema>['decision']
  outcome: DecidedDto
}

export type UndoState = { status: 'waiting' } | ActionFault | { status: 'undone' }

const back = z.string().refine(isLocalPath)

/** A form has one comment, and empty fields where nothing was chosen. */
const decisionFormSchema = decisionSchema.omit({ ids: true }).extend({
  id: z.uuid(),
  back,
  reason: z.string().max(100).transform(orNothing).optional(),
})

const undoFormSchema = undoSchema.extend({ back })

/** Decides on a comment. Without scripts the answer is the queue again. */
export async function decideByForm(_state: DecisionState, form: FormData): Promise<DecisionState> {
  type Input = z.infer<typeof decisionFormSchema>
  return runAction<Input, DecisionState>({ form, schema: decisionFormSchema }, async (call) => {
    const { viewer, input, isScripted } = call
    const { id, back: view, ...decision } = input
    const [outcome] = await decide({ viewer, input: { ...decision, ids: [id] } }, getModerationDeps())
    if (!outcome) throw new Error('a decision without an outcome')
    if (!isScripted && outcome.outcome === 'done') redirect(withDone(view, outcome))
    return { status: 'decided', decision: input.decision, outcome }
  })
}

/** Takes a decision back. Without scripts the answer is the queue again. */
export async function undoByForm(_state: UndoState, form: FormData): Promise<UndoState> {
  type Input = z.infer<typeof undoFormSchema>
  return runAction<Input, UndoState>(
    { form, schema: undoFormSchema },
    async ({ viewer, input, isScripted }) => {
      await undoDecision({ viewer, input }, getModerationDeps())
      if (!isScripted) redirect(input.back)
      return { status: 'undone' }
    },
  )
}

function orNothing(value: string): string | undefined {
  return value === '' ? undefined : value
}

/** The view with the decision that can be undone there. */
function withDone(view: string, { event }: DecidedDto): string {
  const url = new URL(view, 'http://localhost')
  url.searchParams.set('done', event ?? '')
  return url.pathname + url.search
}

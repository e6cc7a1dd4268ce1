'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Viewer } from '#lib/auth/roles.ts'
import { decide } from '#lib/moderation/decide.ts'
import type { DecidedDto, UndoneDto } from '#lib/moderation/dto.ts'
import { decisionSchema, undoAllSchema } from '#lib/moderation/input.ts'
import type { DecisionInput } from '#lib/moderation/input.ts'
import { undoAll } from '#lib/moderation/undo-all.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { readLocalPath } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { runAction } from '../../_action.ts'
import type { ActionFault } from '../../_action.ts'

export type DecisionState =
  | { status: 'waiting' }
  | ActionFault
  | { status: 'decided'; decision: DecisionInput['decision']; decided: DecidedDto[] }

export type UndoState = { status: 'waiting' } | ActionFault | { status: 'undone'; undone: UndoneDto[] }

const back = z.string().transform(readLocalPath).pipe(z.string())
const reason = z.string().max(100).transform(orNothing).optional()

/** A form has empty fields where nothing was chosen. */
const decisionFormSchema = decisionSchema.omit({ ids: true }).extend({ id: z.uuid(), back, reason })
const selectionFormSchema = decisionSchema.extend({
  ids: decisionSchema.shape.ids.min(1, words.queue.noneSelected),
  back,
  reason,
})
const undoFormSchema = z.object({
  eventIds: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(undoAllSchema.shape.eventIds),
  back,
})

interface Deciding {
  viewer: Viewer
  input: DecisionInput & { back: string }
}

/** Decides on a comment without scripts; the answer is the queue again. */
export async function decideByForm(_state: DecisionState, form: FormData): Promise<DecisionState> {
  type Input = z.infer<typeof decisionFormSchema>
  return runAction<Input, DecisionState>({ form, schema: decisionFormSchema }, ({ viewer, input }) => {
    const { id, ...decision } = input
    return decideAndLeadBack({ viewer, input: { ...decision, ids: [id] } })
  })
}

/** Decides on the selected comments without scripts. */
export async function decideSelection(_state: DecisionState, form: FormData): Promise<DecisionState> {
  type Input = z.infer<typeof selectionFormSchema>
  const call = { form, schema: selectionFormSchema, lists: ['ids'] }
  return runAction<Input, DecisionState>(call, decideAndLeadBack)
}

async function decideAndLeadBack({ viewer, input }: Deciding): Promise<DecisionState> {
  const { back: view, ...decision } = input
  const decided = await decide({ viewer, input: decision }, getModerationDeps())
  const events = decided.flatMap(({ event }) => event ?? [])
  if (events.length === decided.length) redirect(withDone(view, events))
  const [first] = decided
  // Its row may be gone from the queue, so the page itself names who was first.
  if (decided.length === 1 && first?.outcome === 'decided') redirect(withParameter(view, ['taken', first.id]))
  return { status: 'decided', decision: decision.decision, decided }
}

/** Takes decisions back. Without scripts the answer is the queue again. */
export async function undoByForm(_state: UndoState, form: FormData): Promise<UndoState> {
  type Input = z.infer<typeof undoFormSchema>
  return runAction<Input, UndoState>({ form, schema: undoFormSchema }, async (call) => {
    const undone = await undoAll(call, getModerationDeps())
    if (!call.isScripted && undone.every(({ isUndone }) => isUndone)) redirect(call.input.back)
    return { status: 'undone', undone }
  })
}

function orNothing(value: string): string | undefined {
  return value === '' ? undefined : value
}

/** The view with the decisions that can be undone there. */
function withDone(view: string, events: readonly string[]): string {
  return withParameter(view, ['done', events.join(',')])
}

function withParameter(view: string, [name, value]: [name: string, value: string]): string {
  const url = new URL(view, 'http://localhost')
  url.searchParams.set(name, value)
  return url.pathname + url.search
}

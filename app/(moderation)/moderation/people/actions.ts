'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { changeRole } from '#lib/auth/change-role.ts'
import { endSessions } from '#lib/auth/end-sessions.ts'
import { listSessions } from '#lib/auth/list-sessions.ts'
import type { SessionDto } from '#lib/auth/list-sessions.ts'
import {
  addressSchema,
  endSessionsSchema,
  personSchema,
  roleSchema,
} from '#lib/moderation/people/people-input.ts'
import { seeAddress } from '#lib/moderation/people/see-address.ts'
import { liftSanction } from '#lib/moderation/sanctions/lift-sanction.ts'
import { liftSchema, sanctionSchema } from '#lib/moderation/sanctions/sanction-input.ts'
import { sanction } from '#lib/moderation/sanctions/sanction.ts'
import { getAdministrationDeps, getModerationDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import type { SanctionKind } from '#lib/standing/sanctions.ts'
import { runAction } from '#app/_action.ts'
import type { ActionFault } from '#app/_action.ts'
import { renderAgain } from '#app/_lib/render-again.ts'

interface Waiting {
  status: 'waiting'
}

interface Done {
  status: 'done'
}

export type SanctionState =
  Waiting | ActionFault | { status: 'sanctioned'; kind: SanctionKind; until: string | null }

export type DoneState = Waiting | ActionFault | Done

export type AddressState = Waiting | ActionFault | { status: 'seen'; email: string }

export type SessionsState = Waiting | ActionFault | { status: 'seen'; sessions: SessionDto[] }

export type EndedState = Waiting | ActionFault | { status: 'ended'; count: number }

const toNumber = (typed: unknown) => (typeof typed === 'string' ? Number(typed) : typed)

/** A form sends every field, also those that do not belong to the kind. */
const sanctionFormSchema = sanctionSchema.extend({
  days: z.preprocess(toNumber, sanctionSchema.shape.days),
  minutes: z.preprocess(toNumber, sanctionSchema.shape.minutes),
  reason: z.preprocess((key) => (key === '' ? undefined : key), sanctionSchema.shape.reason),
})

const liftFormSchema = liftSchema.extend(personSchema.shape)

/** Sanctions a person. Without scripts the answer is the person's page. */
export async function sanctionByForm(_state: SanctionState, form: FormData): Promise<SanctionState> {
  type Input = z.infer<typeof sanctionFormSchema>
  return runAction<Input, SanctionState>({ form, schema: sanctionFormSchema }, async (call) => {
    const { until } = await sanction(call, getModerationDeps())
    const { person, kind } = call.input
    if (!call.isScripted) redirect(`${routes.moderationPerson(person)}#sanctions`)
    renderAgain()
    return { status: 'sanctioned', kind, until }
  })
}

/** Ends a sanction early. */
export async function liftByForm(_state: DoneState, form: FormData): Promise<DoneState> {
  type Input = z.infer<typeof liftFormSchema>
  return runAction<Input, DoneState>({ form, schema: liftFormSchema }, async (call) => {
    await liftSanction(call, getModerationDeps())
    if (!call.isScripted) redirect(`${routes.moderationPerson(call.input.person)}#sanctions`)
    renderAgain()
    return { status: 'done' }
  })
}

/** Gives a person a role. */
export async function roleByForm(_state: DoneState, form: FormData): Promise<DoneState> {
  type Input = z.infer<typeof roleSchema>
  return runAction<Input, DoneState>({ form, schema: roleSchema }, async (call) => {
    await changeRole(call, getAdministrationDeps())
    if (call.isScripted) renderAgain()
    return { status: 'done' }
  })
}

/** Leads to the person with an address. The address is in no address bar and in no log. */
export async function findByAddress(
  _state: Waiting | ActionFault,
  form: FormData,
): Promise<Waiting | ActionFault> {
  type Input = z.infer<typeof addressSchema>
  return runAction<Input, Waiting>({ form, schema: addressSchema }, async (call) => {
    const { person } = await seeAddress(call, getModerationDeps())
    redirect(routes.moderationPerson(person))
  })
}

/** Shows the address of a person. */
export async function addressByForm(_state: AddressState, form: FormData): Promise<AddressState> {
  type Input = z.infer<typeof personSchema>
  return runAction<Input, AddressState>({ form, schema: personSchema }, async (call) => {
    const { email } = await seeAddress(call, getModerationDeps())
    return { status: 'seen', email }
  })
}

/** Shows the sessions of a person. */
export async function sessionsByForm(_state: SessionsState, form: FormData): Promise<SessionsState> {
  type Input = z.infer<typeof personSchema>
  return runAction<Input, SessionsState>({ form, schema: personSchema }, async (call) => ({
    status: 'seen',
    sessions: await listSessions(call, getAdministrationDeps()),
  }))
}

/** Ends one session of a person, or all. */
export async function endSessionsByForm(_state: EndedState, form: FormData): Promise<EndedState> {
  type Input = z.infer<typeof endSessionsSchema>
  return runAction<Input, EndedState>({ form, schema: endSessionsSchema }, async (call) => {
    const { ended } = await endSessions(call, getAdministrationDeps())
    return { status: 'ended', count: ended }
  })
}

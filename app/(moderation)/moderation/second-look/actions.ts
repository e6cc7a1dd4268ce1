'use server'

import { redirect } from 'next/navigation'
import { giveSecondLook, secondLookSchema } from '#lib/moderation/second-look/give-second-look.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import { runAction } from '#app/_action.ts'
import type { ActionFault } from '#app/_action.ts'

export type LookState = { status: 'waiting' } | ActionFault

/** Keeps a second look, and leads to the next one, which says what had been decided. */
export async function giveLookByForm(_state: LookState, form: FormData): Promise<LookState> {
  return runAction({ form, schema: secondLookSchema }, async ({ viewer, input }): Promise<LookState> => {
    await giveSecondLook({ viewer, input }, getModerationDeps())
    redirect(routes.moderationSecondLook(input.seq))
  })
}

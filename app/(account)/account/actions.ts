'use server'

import { changeName, changeNameSchema } from '#lib/auth/change-name.ts'
import type { ChangeNameInput } from '#lib/auth/change-name.ts'
import { getRenameDeps } from '#lib/comments/wiring.ts'
import { runAction } from '../../_action.ts'
import type { ActionFault } from '../../_action.ts'

export type NameState = { status: 'asking' } | ActionFault | { status: 'saved'; name: string | null }

/** Changes the reader's name on all pages that show it. */
export async function saveName(_state: NameState, form: FormData): Promise<NameState> {
  return runAction<ChangeNameInput, NameState>(
    { form, schema: changeNameSchema },
    async ({ viewer, input }) => {
      const { name } = await changeName({ viewer, input }, getRenameDeps())
      return { status: 'saved', name }
    },
  )
}

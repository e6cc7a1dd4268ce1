'use server'

import { redirect } from 'next/navigation'
import { decideByMail } from '#lib/moderation/by-mail/decide-by-mail.ts'
import { mailDecisionSchema } from '#lib/moderation/by-mail/mail-decision-input.ts'
import type { MailDecisionInput } from '#lib/moderation/by-mail/mail-decision-input.ts'
import { undoByMail } from '#lib/moderation/by-mail/undo-by-mail.ts'
import type { DecidedDto } from '#lib/moderation/dto.ts'
import { tokenSchema } from '#lib/moderation/report-input.ts'
import { getByMailDeps } from '#lib/moderation/wiring.ts'
import { routes } from '#lib/routes.ts'
import { runAction } from '#app/_action.ts'
import type { ActionFault } from '#app/_action.ts'

export type MailDecisionState =
  { status: 'asking' } | ActionFault | { status: 'elsewhere'; decided: DecidedDto }

export type MailUndoState = { status: 'asking' } | ActionFault

/** Decides by the link in a letter. The answer is its page again, with what was decided. */
export async function decideByLink(_state: MailDecisionState, form: FormData): Promise<MailDecisionState> {
  return runAction<MailDecisionInput, MailDecisionState>(
    { form, schema: mailDecisionSchema },
    async ({ viewer: { address }, input }) => {
      const decided = await decideByMail({ input, address }, getByMailDeps())
      // Its page says what became of the comment, also where another moderator was first.
      if (decided.outcome !== 'own') redirect(routes.moderationByMail(input.token))
      return { status: 'elsewhere', decided }
    },
  )
}

/** Takes back what was decided by a link. The answer is its page again. */
export async function undoByLink(_state: MailUndoState, form: FormData): Promise<MailUndoState> {
  return runAction<{ token: string }, MailUndoState>(
    { form, schema: tokenSchema },
    async ({ viewer: { address }, input }) => {
      await undoByMail({ input, address }, getByMailDeps())
      redirect(routes.moderationByMail(input.token))
    },
  )
}

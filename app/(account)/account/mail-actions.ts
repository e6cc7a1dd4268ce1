'use server'

import { chooseMail } from '#lib/moderation/by-mail/choose-mail.ts'
import { mailChoiceSchema } from '#lib/moderation/by-mail/mail-choice-input.ts'
import type { MailChoice } from '#lib/moderation/by-mail/mail-choice.ts'
import { getModerationDeps } from '#lib/moderation/wiring.ts'
import { runAction } from '../../_action.ts'
import type { ActionFault } from '../../_action.ts'

export type MailChoiceState = { status: 'asking' } | ActionFault | { status: 'saved'; choice: MailChoice }

/** Keeps when a moderator gets letters about waiting comments. */
export async function chooseMailByForm(_state: MailChoiceState, form: FormData): Promise<MailChoiceState> {
  return runAction<MailChoice, MailChoiceState>({ form, schema: mailChoiceSchema }, async (call) => ({
    status: 'saved',
    choice: await chooseMail(call, getModerationDeps()),
  }))
}

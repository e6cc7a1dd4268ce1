import { z } from 'zod'
import type { Db } from '#lib/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { callbackUrlSchema } from './callback-url.ts'
import { emailSchema, mailboxOf } from './email.ts'
import type { Viewer } from './roles.ts'

export const signInInputSchema = z.object({
  email: emailSchema,
  callbackUrl: callbackUrlSchema,
})

export type SignInInput = z.infer<typeof signInInputSchema>

export interface RequestSignInLinkDeps {
  db: Db
  /** Throws `request/rate-limited` when the key has been used too often. */
  limit: (request: { name: 'sign-in-mailbox' | 'sign-in-address'; key: string }) => Promise<void>
}

/**
 * Has a sign-in link sent. Accounts are not looked at: whether the address is known can be told neither from the
 * answer nor from how long it takes.
 */
export async function requestSignInLink(
  { viewer, input }: { viewer: Viewer; input: SignInInput },
  { db, limit }: RequestSignInLinkDeps,
): Promise<void> {
  await limit({ name: 'sign-in-address', key: viewer.address })
  await limit({ name: 'sign-in-mailbox', key: mailboxOf(input.email) })
  await db.$transaction((tx) => addJob(tx, { name: 'auth.sign-in-link', payload: input }))
}

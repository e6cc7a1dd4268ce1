import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Db } from '#lib/db.ts'
import { isAppError } from '#lib/errors.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { minuteMs } from '#lib/time.ts'
import type { Clock } from '#lib/time.ts'
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
  clock: Clock
  /** Throws `request/rate-limited` when the key has been used too often. */
  limit: (request: {
    name: 'sign-in-mailbox' | 'sign-in-address' | 'sign-in-letters'
    key: string
  }) => Promise<void>
}

/** Time between two letters to a mailbox for which many are asked. */
const collectedMs = 2 * minuteMs

/**
 * Has a sign-in link sent. Accounts are not looked at: whether the address is known can be told neither from the
 * answer nor from how long it takes. Only a caller's own requests refuse that caller: a mailbox and a network are
 * counted together. A mailbox that many networks write to gets its letters collected, at most one in two minutes. Returns
 * the id of the job that sends the letter now; null when it is collected.
 */
export async function requestSignInLink(
  { viewer, input }: { viewer: Viewer; input: SignInInput },
  { db, clock, limit }: RequestSignInLinkDeps,
): Promise<{ letterId: string | null }> {
  const mailbox = mailboxOf(input.email)
  await limit({ name: 'sign-in-address', key: viewer.address })
  await limit({ name: 'sign-in-mailbox', key: `${mailbox} ${viewer.address}` })
  const isFlooded = await limit({ name: 'sign-in-letters', key: mailbox }).then(() => false, isRateLimit)
  const later = isFlooded ? collect({ email: input.email, now: clock.now() }) : {}
  const letterId = await db.$transaction((tx) =>
    addJob(tx, { name: 'auth.sign-in-link', payload: input, ...later }),
  )
  return { letterId: isFlooded ? null : letterId }
}

function isRateLimit(fault: unknown): true {
  if (isAppError(fault) && fault.code === 'request/rate-limited') return true
  throw fault
}

/** The end of the present two minutes. A request until then replaces the letter to this address that waits for it. */
function collect({ email, now }: { email: string; now: Date }) {
  const window = Math.ceil((now.getTime() + 1) / collectedMs)
  const person = createHash('sha256').update(email).digest('base64url')
  return { key: `sign-in ${person} ${window}`, runAt: new Date(window * collectedMs) }
}

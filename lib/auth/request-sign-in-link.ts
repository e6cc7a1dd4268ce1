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
  /** Counts one try. Throws `request/rate-limited` beyond the rate, and `request/unavailable` if it cannot count. */
  limit: (request: {
    name: 'sign-in-mailbox' | 'sign-in-address' | 'sign-in-letters'
    key: string
  }) => Promise<void>
}

/** Time between two letters to a mailbox with too many requests. */
const collectedMs = 2 * minuteMs

/**
 * Queues a letter with a sign-in link. Accounts are not read, so neither the answer nor its time tells whether one
 * exists. Requests from other networks never refuse a caller: beyond a rate for the mailbox, letters are only collected,
 * one in two minutes. Returns the id of the job that sends the letter now; null when it is collected.
 *
 * Throws `request/rate-limited` for too many requests from the caller's network, and `request/unavailable`.
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

/** Delays the letter to the end of the present two minutes. A later request replaces the waiting letter. */
function collect({ email, now }: { email: string; now: Date }) {
  const window = Math.ceil((now.getTime() + 1) / collectedMs)
  const person = createHash('sha256').update(email).digest('base64url')
  return { key: `sign-in ${person} ${window}`, runAt: new Date(window * collectedMs) }
}

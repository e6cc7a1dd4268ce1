import { z } from 'zod'
import type { Viewer } from '#lib/auth/roles.ts'
import { AppError } from '#lib/errors.ts'
import { dayMs } from '#lib/time.ts'
import { assertModerator } from '../assert-moderator.ts'
import type { ModerationDeps } from '../deps.ts'
import { isShownAfter, sampledDays, verdicts } from './sample.ts'
import { addSecondLook, findSampled } from './second-look-store.ts'

export const secondLookSchema = z.object({
  seq: z.string().regex(/^\d{1,18}$/),
  verdict: z.enum(verdicts),
})

export type SecondLookInput = z.infer<typeof secondLookSchema>

/**
 * Keeps what a second moderator would have decided. It changes nothing for the comment.
 *
 * Throws `auth/sign-in-required`, `auth/forbidden`, and `moderation/event-not-found` for a decision that does not wait for
 * a second look by this moderator, as their own, one on their words, or one that has a second look.
 */
export async function giveSecondLook(
  { viewer, input }: { viewer: Viewer; input: SecondLookInput },
  { db, clock }: Pick<ModerationDeps, 'db' | 'clock'>,
): Promise<void> {
  assertModerator(viewer)
  const at = clock.now()
  const since = new Date(at.getTime() - sampledDays * dayMs)
  const seq = BigInt(input.seq)
  await db.$transaction(async (tx) => {
    const row = await findSampled({ seq, viewerId: viewer.id, since }, tx)
    if (!row) throw new AppError('moderation/event-not-found')
    const agrees = isShownAfter(input.verdict) === isShownAfter(row.decision)
    const look = { eventSeq: seq, reviewerId: viewer.id, verdict: input.verdict, agrees, at }
    if (!(await addSecondLook(look, tx))) throw new AppError('moderation/event-not-found')
  })
}

import { z } from 'zod'
import type { Viewer } from '#lib/auth/roles.ts'
import { transparencyTag } from '#lib/cache-tags.ts'
import { AppError } from '#lib/errors.ts'
import { expireEverywhere } from '#lib/expiry/expire-everywhere.ts'
import type { ModerationDeps } from '../deps.ts'
import { appendEvent } from '../record-store.ts'
import { assertMayChooseModel } from './assert-may-choose-model.ts'
import { addChoice, findVersionAtWork, hasModel } from './model-store.ts'

/** The shipped model, or a version as a decimal number. */
export const chooseModelSchema = z.object({
  version: z.union([z.literal('shipped'), z.string().regex(/^\d{1,15}$/)]),
})

/**
 * Puts another version of the spam score to work; it counts within a second. The version at work does nothing. Throws
 * `auth/sign-in-required`, `auth/forbidden` unless the viewer is an administrator, and `moderation/model-not-found`.
 */
export async function chooseModel(
  { viewer, input }: { viewer: Viewer; input: z.infer<typeof chooseModelSchema> },
  { db, clock }: Pick<ModerationDeps, 'db' | 'clock'>,
): Promise<void> {
  assertMayChooseModel(viewer)
  const modelId = input.version === 'shipped' ? null : BigInt(input.version)
  const at = clock.now()
  await db.$transaction(async (tx) => {
    if (modelId !== null && !(await hasModel(modelId, tx))) throw new AppError('moderation/model-not-found')
    if ((await findVersionAtWork(tx)) === modelId) return
    await addChoice({ modelId, at, byId: viewer.id }, tx)
    await expireEverywhere([transparencyTag], tx)
    const subject = `model:${input.version}`
    await appendEvent({ at, actorId: viewer.id, kind: 'model-chosen', subject, data: {} }, tx)
  })
}

import type { Viewer } from '#lib/auth/roles.ts'
import { settableChecks } from '#lib/comments/checks/index.ts'
import { spamScoreName } from '#lib/comments/checks/spam-score.ts'
import { AppError } from '#lib/errors.ts'
import * as words from '#lib/words/en.ts'
import { assertModerator } from './assert-moderator.ts'
import type { ModerationDeps } from './deps.ts'
import { appendEvent } from './record-store.ts'
import type { SettingInput } from './rule-input.ts'
import { addSetting } from './rule-store.ts'

/**
 * Sets the mode of a check, and the threshold of `spam-score`. It counts within a second.
 *
 * Throws `auth/sign-in-required`, `auth/forbidden`, and `request/invalid` for a check that does not exist.
 */
export async function setCheck(
  { viewer, input }: { viewer: Viewer; input: SettingInput },
  { db, clock }: Pick<ModerationDeps, 'db' | 'clock'>,
): Promise<void> {
  assertModerator(viewer)
  const { check, mode } = input
  if (!settableChecks.some(({ name }) => name === check)) {
    throw new AppError('request/invalid', { issues: [{ field: 'check', message: words.wordRules.noCheck }] })
  }
  const threshold = check === spamScoreName ? input.threshold : null
  const at = clock.now()
  await db.$transaction(async (tx) => {
    await addSetting({ check, mode, threshold, at, byId: viewer.id }, tx)
    const subject = `check:${check}`
    await appendEvent({ at, actorId: viewer.id, kind: 'check-set', subject, data: { mode, threshold } }, tx)
  })
}

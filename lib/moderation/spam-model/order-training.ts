import type { Viewer } from '#lib/auth/roles.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import type { ModerationDeps } from '../deps.ts'
import { assertMayChooseModel } from './assert-may-choose-model.ts'

/**
 * Lets the worker train the spam score now. Its result is in the record. Throws `auth/sign-in-required`, and
 * `auth/forbidden` unless an administrator asks.
 */
export async function orderTraining(
  { viewer }: { viewer: Viewer },
  { db }: Pick<ModerationDeps, 'db'>,
): Promise<void> {
  assertMayChooseModel(viewer)
  const name = 'retrain-spam'
  await db.$transaction((tx) => addJob(tx, { name, payload: { byId: viewer.id }, key: name }))
}

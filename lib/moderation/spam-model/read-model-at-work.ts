import type { Db } from '#lib/db.ts'
import { modelSchema } from '#lib/spam/model.ts'
import type { SpamModel } from '#lib/spam/model.ts'
import { findModel, findVersionAtWork } from './model-store.ts'

/** A stored model never changes, so each process reads it once. */
let kept: { version: bigint; model: SpamModel | null } | null = null

/**
 * The model of the spam score at work; null for the shipped one. A model of an earlier shape does not count, as after an
 * update of the site.
 */
export async function readModelAtWork(db: Db): Promise<SpamModel | null> {
  const version = await findVersionAtWork(db)
  if (version === null) return null
  if (kept?.version !== version) {
    kept = { version, model: modelSchema.safeParse(await findModel(version, db)).data ?? null }
  }
  return kept.model
}

import { transparencyTag } from '#lib/cache-tags.ts'
import type { Db } from '#lib/db.ts'
import { expireEverywhere } from '#lib/expiry/expire-everywhere.ts'
import type { Clock } from '#lib/time.ts'
import { addHead } from './head-store.ts'

/**
 * Publishes the head of the record, once a day: a chain with this head can't have other events before it. It asks no
 * permission: a job calls it.
 */
export async function publishHead({ db, clock }: { db: Db; clock: Clock }): Promise<void> {
  const at = clock.now()
  const isNew = await addHead({ day: at.toISOString().slice(0, 10), at }, db)
  if (isNew) await expireEverywhere([transparencyTag], db)
}

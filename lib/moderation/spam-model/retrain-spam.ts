import { transparencyTag } from '#lib/cache-tags.ts'
import type { Db } from '#lib/db.ts'
import { expireEverywhere } from '#lib/expiry/expire-everywhere.ts'
import type { Retrained, Retraining } from '#lib/spam/retrain.ts'
import { shippedModel } from '#lib/spam/shipped-model.ts'
import type { Clock } from '#lib/time.ts'
import type { NewEvent } from '../record.ts'
import { appendEvent } from '../record-store.ts'
import { addChoice, addModel, findVersionAtWork, listDecidedWords } from './model-store.ts'
import { readModelAtWork } from './read-model-at-work.ts'

export interface RetrainDeps {
  db: Db
  clock: Clock
  /** `retrain` of `lib/spam` with the starting examples, which takes half a minute of a processor. */
  train: (asked: Omit<Retraining, 'starting' | 'base'>) => Promise<Retrained>
}

/**
 * Trains the spam score on the decisions of moderators. The new model is put to work only where it is better on
 * held-out decisions; the result is in the record, with `byId` as whoever asked for it. It asks no permission: a job
 * calls it.
 */
export async function retrainSpam(
  { byId }: { byId: string | null },
  { db, clock, train }: RetrainDeps,
): Promise<Retrained['outcome']> {
  const atWork = await findVersionAtWork(db)
  const current = (await readModelAtWork(db)) ?? shippedModel
  const decisions = await listDecidedWords(db)
  const result = await train({ decisions, current, trainedAt: clock.now() })
  const at = clock.now()
  await db.$transaction(async (tx) => {
    let version = atWork
    if (result.outcome === 'kept') {
      // The job then runs again, and compares with the other model.
      if ((await findVersionAtWork(tx)) !== atWork) throw new Error('another model was put to work meanwhile')
      version = await addModel({ model: result.model, decisions: result.trained }, tx)
      await addChoice({ modelId: version, at, byId: null }, tx)
      await expireEverywhere([transparencyTag], tx)
    }
    const subject = `model:${version ?? 'shipped'}`
    await appendEvent({ at, actorId: byId, kind: 'model-trained', subject, data: describe(result) }, tx)
  })
  return result.outcome
}

function describe(result: Retrained): NewEvent['data'] {
  const { outcome, trained: decisions } = result
  if (outcome === 'too-few') return { outcome, decisions, heldOut: result.heldOut }
  const { precision, recall, n } = result.model.measured
  return {
    ...{ outcome, decisions, heldOut: n, precision, recall },
    ...{ precisionBefore: result.current.precision, recallBefore: result.current.recall },
  }
}

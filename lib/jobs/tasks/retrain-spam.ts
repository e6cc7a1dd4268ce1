import { Worker } from 'node:worker_threads'
import { retrainSpam } from '#lib/moderation/spam-model/retrain-spam.ts'
import type { RetrainDeps } from '#lib/moderation/spam-model/retrain-spam.ts'
import type { Retrained } from '#lib/spam/retrain.ts'
import { defineTask } from '../task.ts'

/** Trains in a thread of its own: letters do not wait for it. */
export const train: RetrainDeps['train'] = (asked) =>
  new Promise<Retrained>((resolve, reject) => {
    const thread = new Worker(new URL('./retrain-spam-thread.ts', import.meta.url), { workerData: asked })
    thread.once('message', resolve)
    thread.once('error', reject)
    // After an answer this changes nothing.
    thread.once('exit', (code) => {
      reject(new Error(`the training ended with code ${code} and no answer`))
    })
  })

export const retrainSpamScore = defineTask('retrain-spam', async ({ byId = null }, { db, clock }) => {
  await retrainSpam({ byId }, { db, clock, train })
})

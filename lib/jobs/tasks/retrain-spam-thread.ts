import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { readExamples } from '#lib/spam/examples.ts'
import { retrain } from '#lib/spam/retrain.ts'
import type { Retraining } from '#lib/spam/retrain.ts'
import { shippedModel } from '#lib/spam/shipped-model.ts'

// The thread that `retrain-spam.ts` starts: it trains once, answers and ends.
const asked = workerData as Omit<Retraining, 'starting' | 'base'>
const starting = readExamples(readFileSync(new URL('../../spam/own-examples.csv', import.meta.url), 'utf8'))
parentPort?.postMessage(retrain({ ...asked, starting, base: shippedModel }))

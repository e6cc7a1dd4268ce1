import shipped from './model.json' with { type: 'json' }
import { modelSchema } from './model.ts'
import type { SpamModel } from './model.ts'

/** The model of this repository, read once a process. */
export const shippedModel: SpamModel = modelSchema.parse(shipped)

import { z } from 'zod'

const measureSchema = z.object({
  precision: z.number().min(0).max(1),
  recall: z.number().min(0).max(1),
  n: z.int().min(0),
})

/** Precision and recall for spam, each from 0 to 1, on `n` comments. */
export type Measure = z.infer<typeof measureSchema>

/** Its shape; `weights` may be any number of them. */
export const modelSchema = z.object({
  /** Version of the shape and of the signals' meanings; other versions are refused. */
  version: z.literal(1),
  /** ISO 8601, UTC. */
  trainedAt: z.iso.datetime(),
  /** Two-letter codes of the learned languages. */
  languages: z.array(z.string()),
  /** A score of this or more counts as spam. */
  threshold: z.number().min(0).max(1),
  /** Measured on held-out examples, by models trained without them. */
  measured: measureSchema,
  /** The same by source; `own` for examples without one. */
  measuredBySource: z.record(z.string(), measureSchema),
  intercept: z.number(),
  /** Weight of each feature: `signal:link`, `word:free`, `pair:sign up`. */
  weights: z.record(z.string(), z.number()),
})

/** A trained model as plain data, for a file or a row of a table. */
export type SpamModel = z.infer<typeof modelSchema>

/** Reads a model from JSON. @throws SyntaxError, or ZodError for another shape or version */
export function readModel(json: string): SpamModel {
  return modelSchema.parse(JSON.parse(json))
}

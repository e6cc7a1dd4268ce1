import { z } from 'zod'

const measureSchema = z.object({
  precision: z.number().min(0).max(1),
  recall: z.number().min(0).max(1),
  n: z.int().min(0),
})

/** How well spam was told from honest words: shares from 0 to 1, of `n` comments. */
export type Measure = z.infer<typeof measureSchema>

/** Its shape; `weights` may be any number of them. */
export const modelSchema = z.object({
  /** Of its shape and of what the signals mean: a model of another version is not read. */
  version: z.literal(1),
  /** ISO 8601, UTC. */
  trainedAt: z.iso.datetime(),
  /** Two-letter codes of the languages that it learned. */
  languages: z.array(z.string()),
  /** A score of at least this is spam. */
  threshold: z.number().min(0).max(1),
  /** On examples that were held out, by models that knew nothing of them. */
  measured: measureSchema,
  /** The same by source; examples without one are under `own`. */
  measuredBySource: z.record(z.string(), measureSchema),
  intercept: z.number(),
  /** By feature: `signal:link`, `word:free`, `pair:sign up`. */
  weights: z.record(z.string(), z.number()),
})

/** What is learned, as plain data: a file, or a row of a table. */
export type SpamModel = z.infer<typeof modelSchema>

/** Reads a model from JSON. @throws ZodError where it is none, or one of another version. */
export function readModel(json: string): SpamModel {
  return modelSchema.parse(JSON.parse(json))
}

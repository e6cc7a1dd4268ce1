/** A version of the spam score. */
export interface ModelDto {
  /** Decimal number; `shipped` for the model that comes with the site. */
  version: string
  /** ISO 8601, UTC. */
  trainedAt: string
  /** Decisions of moderators that it was trained on. */
  decisions: number
  /** From 0 to 1, on `n` comments that it was not trained on. */
  precision: number
  recall: number
  n: number
  isAtWork: boolean
}

export interface ModelsDto {
  /** The latest first, the shipped one last. */
  models: ModelDto[]
  /** The result of the last training, as in the record; null before the first. */
  lastTraining: { at: string; data: Readonly<Record<string, string | number | boolean | null>> } | null
  /** Whether the viewer may train it and choose a version. */
  canChoose: boolean
}

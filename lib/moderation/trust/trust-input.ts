import { z } from 'zod'

const number = (max: number) => z.coerce.number().int().min(0).max(max)

/** A year of days; more comments than this are not counted. */
export const trustNumberMax = 1_000

const days = number(trustNumberMax)
const comments = number(trustNumberMax)

/** Thresholds of trust, as `TrustThresholds`. */
export const trustSchema = z.object({
  knownComments: comments,
  knownDays: days,
  knownSetbacks: comments,
  trustedComments: comments,
  trustedDays: days,
  trustedSetbacks: comments,
  windowDays: days,
})

export type TrustInput = z.infer<typeof trustSchema>

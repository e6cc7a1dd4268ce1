/** One feature: the examples that have it, with its values there. */
export interface Column {
  rows: readonly number[]
  values: readonly number[]
  /** Inverse variance of the normal prior, which draws the weight to zero. */
  penalty: number
}

export interface Problem {
  columns: readonly Column[]
  /** For each example: 1 for spam, 0 for honest. */
  targets: readonly number[]
  /** For each example: how much it counts. */
  importance: readonly number[]
  /** For each example: the sum of weights to begin with. */
  starts: readonly number[]
}

const roundsMax = 200
const stepMin = 1e-6

/**
 * The weights of the columns, by logistic regression with normal priors: cyclic coordinate descent, Newton steps, and a
 * shrinking trust region (Genkin, Lewis, Madigan, "Large-scale Bayesian logistic regression for text categorization",
 * 2007). The problem is convex and the order fixed, so equal input gives equal weights.
 */
export function solve({ columns, targets, importance, starts }: Problem): number[] {
  const weights = columns.map(() => 0)
  const reach = columns.map(() => 1)
  const margins = [...starts]
  for (let round = 0; round < roundsMax; round += 1) {
    let moved = 0
    columns.forEach((column, index) => {
      const step = stepFor({
        column,
        weight: weights[index] ?? 0,
        reach: reach[index] ?? 1,
        margins,
        targets,
        importance,
      })
      weights[index] = (weights[index] ?? 0) + step
      reach[index] = Math.max(2 * Math.abs(step), (reach[index] ?? 1) / 2)
      column.rows.forEach((row, at) => {
        margins[row] = (margins[row] ?? 0) + step * (column.values[at] ?? 0)
      })
      moved = Math.max(moved, Math.abs(step))
    })
    if (moved < stepMin) break
  }
  return weights
}

interface Position {
  column: Column
  weight: number
  /** Longest step. */
  reach: number
  margins: readonly number[]
  targets: readonly number[]
  importance: readonly number[]
}

function stepFor({ column, weight, reach, margins, targets, importance }: Position): number {
  let slope = column.penalty * weight
  let curve = column.penalty
  column.rows.forEach((row, at) => {
    const value = column.values[at] ?? 0
    const share = importance[row] ?? 1
    const chance = toChance(margins[row] ?? 0)
    slope += share * (chance - (targets[row] ?? 0)) * value
    curve += share * Math.max(chance * (1 - chance), 0.01) * value * value
  })
  return Math.max(-reach, Math.min(reach, -slope / curve))
}

/** The chance of spam, from 0 to 1, for a sum of weights. */
export function toChance(margin: number): number {
  return 1 / (1 + Math.exp(-margin))
}

import { fit, readExample } from './fit.ts'
import type { Example, ReadExample } from './fit.ts'
import { choose, judgeHeldOut, languagesOf } from './held-out.ts'
import type { Verdict } from './held-out.ts'
import { measureModel } from './is-better.ts'
import { measure } from './measure.ts'
import type { Measure, SpamModel } from './model.ts'

export interface Training {
  examples: readonly Example[]
  /** Decides how examples without a source are divided into groups. */
  seed: number
  trainedAt: Date
  /** A model of other examples, such as the shipped one; these examples only adjust its weights. */
  base?: SpamModel
}

/** Trains a model. The same training gives the same model, to the last digit. */
export function trainSpam({ examples, seed, trainedAt, base }: Training): SpamModel {
  const read = divide(examples, seed)
  const { prior, threshold } = choose(read, base)
  const verdicts = judgeHeldOut(read, base)
  return {
    version: 1,
    trainedAt: trainedAt.toISOString(),
    languages: languagesOf(read, base),
    threshold,
    measured: measureVerdicts(verdicts),
    measuredBySource: measureBySource(verdicts),
    ...fit(read, prior),
  }
}

/** As `trainSpam`, but measured on examples that are not among those of the training; that takes a sixth of the time. */
export function trainMeasuredOn(
  { examples, seed, trainedAt, base }: Training,
  heldOut: readonly Example[],
): SpamModel {
  const read = divide(examples, seed)
  const { prior, threshold } = choose(read, base)
  const nothing = { precision: 1, recall: 1, n: 0 }
  const model: SpamModel = {
    version: 1,
    trainedAt: trainedAt.toISOString(),
    languages: languagesOf(read, base),
    threshold,
    measured: nothing,
    measuredBySource: {},
    ...fit(read, prior),
  }
  return { ...model, measured: measureModel(model, heldOut) }
}

const partCount = 5
const own = 'own'

/** Each source is a group. Examples without one are divided at random into five groups of equal size. */
function divide(examples: readonly Example[], seed: number): ReadExample[] {
  const random = createRandom(seed)
  let left: number[] = []
  return examples.map((example) => {
    if (example.source !== undefined) return readExample(example, example.source)
    if (left.length === 0) left = Array.from({ length: partCount }, (_, part) => part)
    const [part = 0] = left.splice(Math.floor(random() * left.length), 1)
    return readExample(example, `${own}/${part}`)
  })
}

/** Mulberry32: numbers from 0 to below 1, always the same for a seed. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function measureVerdicts(verdicts: readonly Verdict[]): Measure {
  return measure(
    verdicts.map(({ isCalledSpam, isSpam }) => ({ score: isCalledSpam ? 1 : 0, isSpam })),
    1,
  )
}

function measureBySource(verdicts: readonly Verdict[]): Record<string, Measure> {
  const bySource = Map.groupBy(verdicts, ({ group }) => (group.startsWith(`${own}/`) ? own : group))
  return Object.fromEntries([...bySource].map(([source, list]) => [source, measureVerdicts(list)]))
}

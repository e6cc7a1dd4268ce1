import { readFile } from 'node:fs/promises'
import { readModel } from '#lib/spam/model.ts'
import { scoreSpam } from '#lib/spam/score.ts'
import type { Row } from './report.ts'

const rounds = 2_000
const sentence = 'Some say it is the roster, others the pay; see https://example.com/study for both. '

/** Milliseconds for the score of one comment, on one core. */
export async function measureSpamScore(): Promise<Row[]> {
  const model = readModel(await readFile(new URL('../../lib/spam/model.json', import.meta.url), 'utf8'))
  return [
    ['60 characters', 60],
    ['500 characters', 500],
    ['5,000 characters', 5_000],
  ].map(([what, length]) => {
    const text = sentence.repeat(61).slice(0, Number(length))
    const times = Array.from({ length: rounds }, () => {
      const since = performance.now()
      scoreSpam(text, model)
      return performance.now() - since
    }).sort((first, second) => first - second)
    return { what: String(what), 'p50, ms': times[rounds / 2] ?? 0, 'p99, ms': times[rounds * 0.99] ?? 0 }
  })
}

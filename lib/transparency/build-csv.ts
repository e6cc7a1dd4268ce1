import { csvLine } from '#lib/csv.ts'
import type { TransparencyDto } from './dto.ts'

/**
 * The figures as CSV (RFC 4180): a line for each period, figure and part. `sample` is yes where the seed invented the
 * figures of the period.
 */
export function buildCsv({ periods, spam }: Pick<TransparencyDto, 'periods' | 'spam'>): string {
  const lines = periods.flatMap(({ period, isSample, figures }) =>
    figures.map(({ figure, part, value }) => {
      const [first = '', second = ''] = part.split('/')
      return csvLine([period, figure, first, second, round(value), isSample ? 'yes' : 'no'])
    }),
  )
  const now = spam.trainedAt.slice(0, 10)
  const model = (['precision', 'recall', 'n'] as const).map((name) =>
    csvLine([now, `spam-score.${name}`, spam.version, '', spam[name], 'no']),
  )
  return [csvLine(['period', 'figure', 'part', 'detail', 'value', 'sample']), ...lines, ...model].join('')
}

const round = (value: number) => Math.round(value * 100) / 100

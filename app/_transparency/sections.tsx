import { listMonths, medianOf, shareOf, sumOf, yearOf } from '#lib/transparency/figures.ts'
import type { FigureName, Period } from '#lib/transparency/figures.ts'
import * as words from '#lib/words/en.ts'
import { BarChart } from '../_figures/bar-chart.tsx'
import { PairChart } from '../_figures/pair-chart.tsx'
import { Section } from '../_figures/section.tsx'
import { nameMonth } from './name-period.ts'

const { transparency } = words

interface Counted {
  of: Period
}

/** The values of the first part, such as all reasons, with the highest sum first. */
function listParts(of: Period, names: readonly FigureName[]): string[] {
  const sums = new Map<string, number>()
  for (const { figure, part, value } of of.figures) {
    if (!names.includes(figure)) continue
    const key = part.split('/')[0] ?? ''
    sums.set(key, (sums.get(key) ?? 0) + value)
  }
  return [...sums].toSorted((one, other) => other[1] - one[1]).map(([key]) => key)
}

/** The comments of the year month by month. */
export function Comments({ of, months }: Counted & { months: readonly Period[] }) {
  const year = yearOf(of.period)
  const names = months.map(({ period }) => period).toSorted()
  const counted = listMonths(names[0] ?? year, names.at(-1) ?? '').map((month) => {
    const found = months.find(({ period }) => period === month) ?? { figures: [] }
    const count = (figure: FigureName) => sumOf({ of: found, figure })
    return {
      month,
      ...{ written: count('comments.written'), held: count('comments.held') },
      published: count('comments.published'),
    }
  })
  return (
    <Section
      title={transparency.comments}
      note={transparency.commentsNote}
      chart={
        <PairChart
          title={transparency.commentsByMonth(year)}
          series={[transparency.written, transparency.held]}
          times={counted.map(({ month, written, held }) => ({
            key: month,
            label: nameMonth(month, 'short'),
            values: [written, held],
          }))}
        />
      }
      columns={[transparency.month, transparency.written, transparency.published, transparency.held]}
      rows={counted.map(({ month, written, published, held }) => [
        nameMonth(month, 'long'),
        written,
        published,
        held,
      ])}
    />
  )
}

const measures = ['rejected', 'removed', 'hidden', 'folded'] as const
const measureFigures = measures.map((measure) => `measures.${measure}` as const)
const sources = ['notice', 'own-initiative'] as const

export function Measures({ of }: Counted) {
  const all = (fits: (parts: string[]) => boolean) =>
    measureFigures.reduce((sum, figure) => sum + sumOf({ of, figure, fits }), 0)
  const reasons = listParts(of, measureFigures)
  return (
    <Section
      title={transparency.measures}
      note={transparency.measuresNote}
      chart={
        <BarChart
          title={transparency.measures}
          bars={reasons.map((key) => ({
            label: transparency.reasonName(key),
            value: all(([reason]) => reason === key),
          }))}
        />
      }
      columns={[
        transparency.reason,
        ...measures.map((measure) => transparency.measureNames[measure]),
        ...sources.map((source) => transparency.bySource[source]),
      ]}
      rows={reasons.map((key) => [
        transparency.reasonName(key),
        ...measureFigures.map((figure) => sumOf({ of, figure, fits: ([reason]) => reason === key })),
        ...sources.map((name) => all(([reason, source]) => reason === key && source === name)),
      ])}
    />
  )
}

export function Found({ of }: Counted) {
  const found = listParts(of, ['measures.found']).map((key) => ({
    label: transparency.checkName(key),
    value: sumOf({ of, figure: 'measures.found', fits: ([check]) => check === key }),
  }))
  return (
    <Section
      title={transparency.found}
      note={transparency.foundNote}
      chart={<BarChart title={transparency.found} bars={found} />}
      columns={[transparency.foundBy, transparency.count]}
      rows={found.map(({ label, value }) => [label, value])}
    />
  )
}

export function Notices({ of }: Counted) {
  // A notice of an earlier period may be decided in this one.
  const reasons = listParts(of, ['notices', 'notices.medianHours']).filter((key) => key !== '')
  const received = reasons.map((key) => {
    const value = sumOf({ of, figure: 'notices', fits: ([reason]) => reason === key })
    const hours = medianOf(of, { figure: 'notices.medianHours', part: key })
    return { label: transparency.reasonName(key), value, hours }
  })
  const decided = (name: string) =>
    sumOf({ of, figure: 'notices.decided', fits: ([state]) => state === name })
  const median = medianOf(of, { figure: 'notices.medianHours' })
  return (
    <Section
      title={transparency.notices}
      note={transparency.noticesNote}
      chart={<BarChart title={transparency.notices} bars={received} />}
      columns={[transparency.reason, transparency.received, transparency.decidedWithin]}
      rows={received.map(({ label, value, hours }) => [
        label,
        value,
        hours === null ? transparency.noneDecided : transparency.nameHours(hours),
      ])}
    >
      {median !== null && (
        <p>
          {transparency.noticesDecided({ upheld: decided('upheld'), refused: decided('refused') })}{' '}
          {transparency.medianTime(median)}
        </p>
      )}
    </Section>
  )
}

const appellants = ['writer', 'reporter'] as const
const outcomes = ['open', 'founded', 'unfounded'] as const

export function Appeals({ of }: Counted) {
  const rows = appellants.map(
    (by) =>
      [
        transparency.appellants[by],
        ...outcomes.map((state) =>
          sumOf({ of, figure: 'appeals', fits: ([who, outcome]) => who === by && outcome === state }),
        ),
      ] as const,
  )
  const isEmpty = sumOf({ of, figure: 'appeals' }) === 0
  const median = medianOf(of, { figure: 'appeals.medianHours' })
  return (
    <Section
      title={transparency.appeals}
      note={transparency.appealsNote}
      columns={[transparency.appellant, ...outcomes.map((outcome) => transparency.outcomes[outcome])]}
      rows={isEmpty ? [] : rows}
    >
      {median !== null && <p>{transparency.medianAnswer(median)}</p>}
    </Section>
  )
}

export function Checks({ of }: Counted) {
  const checks = listParts(of, ['checks.decided']).map((key) => {
    const count = (figure: FigureName) => sumOf({ of, figure, fits: ([check]) => check === key })
    const [decided, released, overturned] = [
      count('checks.decided'),
      count('checks.released'),
      count('checks.overturned'),
    ]
    const share = shareOf(released + overturned, decided)
    return { label: transparency.checkName(key), decided, released, overturned, share }
  })
  return (
    <Section
      title={transparency.checks}
      note={transparency.checksNote}
      chart={
        <BarChart
          title={transparency.checks}
          max={1}
          bars={checks.map(({ label, decided, share }) => ({
            label: transparency.checkOf({ name: label, decided }),
            value: share ?? 0,
            text: transparency.nameShareOf(share),
          }))}
        />
      }
      columns={[
        transparency.check,
        transparency.decided,
        transparency.released,
        transparency.overturned,
        transparency.errorRate,
      ]}
      rows={checks.map(({ label, decided, released, overturned, share }) => [
        label,
        decided,
        released,
        overturned,
        transparency.nameShareOf(share),
      ])}
    />
  )
}

export function Sanctions({ of }: Counted) {
  const counted = of.figures.filter(({ figure }) => figure === 'sanctions')
  return (
    <Section
      title={transparency.sanctions}
      columns={[transparency.sanction, transparency.people]}
      rows={counted.map(({ part, value }) => {
        const [kind = '', reason = ''] = part.split('/')
        return [`${transparency.sanctionName(kind)}: ${transparency.reasonName(reason)}`, value]
      })}
    />
  )
}

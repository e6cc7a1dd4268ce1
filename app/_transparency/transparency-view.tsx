import type { Metadata } from 'next'
import { cachedGetSettings } from '#lib/content/cached.ts'
import { routes } from '#lib/routes.ts'
import { buildMetadata } from '#lib/seo/build-metadata.ts'
import { nameMoment } from '#lib/time.ts'
import { cachedGetTransparency } from '#lib/transparency/cached.ts'
import type { TransparencyDto } from '#lib/transparency/dto.ts'
import { isMonth, isYear, yearOf } from '#lib/transparency/figures.ts'
import type { Period } from '#lib/transparency/figures.ts'
import * as words from '#lib/words/en.ts'
import { NotFound, notFoundMetadata } from '../_components/not-found.tsx'
import { Section } from '../_figures/section.tsx'
import { SpamScore } from '../_figures/spam-score.tsx'
import { nameMonth, namePeriod } from './name-period.ts'
import { CsvSection } from './csv-columns.tsx'
import { PeriodLinks } from './period-links.tsx'
import { RecordSection } from './record-section.tsx'
import { Appeals, Checks, Comments, Found, Measures, Notices, Sanctions } from './sections.tsx'
import styles from './transparency.module.css'

const { transparency } = words

/** The period of an address, or the latest year without one; undefined where there are no figures. */
function findPeriod(periods: readonly Period[], period: string | undefined): Period | undefined {
  return periods.find((other) => (period === undefined ? isYear(other.period) : other.period === period))
}

export async function buildTransparencyMetadata(period?: string): Promise<Metadata> {
  const [{ name: siteName }, { periods }] = await Promise.all([cachedGetSettings(), cachedGetTransparency()])
  if (period !== undefined && !findPeriod(periods, period)) return notFoundMetadata
  const title = period === undefined ? transparency.title : transparency.titleOf(namePeriod(period))
  const path = routes.transparency(period)
  return buildMetadata({ siteName, title, description: transparency.description, path })
}

/** The figures of moderation in a month or a year, with the published hashes of the record. */
export async function TransparencyView({ period }: { period?: string }) {
  const report = await cachedGetTransparency()
  const shown = findPeriod(report.periods, period)
  if (!shown && period !== undefined) return <NotFound />
  return (
    <div className={styles.page}>
      <h1>{transparency.title}</h1>
      <p className={styles.lead}>{transparency.lead}</p>
      {shown && <PeriodLinks periods={report.periods} current={shown.period} />}
      {shown && <SampleNote shown={shown} periods={report.periods} />}
      {shown && <Figures shown={shown} report={report} />}
      <SpamScore spam={report.spam} />
      <Section title={transparency.readers}>
        <p>{transparency.readersNote}</p>
      </Section>
      <CsvSection />
      <RecordSection heads={report.heads} />
      <p className={styles.note}>{transparency.countedAt(nameMoment(new Date(report.countedAt), 'UTC'))}</p>
    </div>
  )
}

/** What of a period was invented; a year leaves such months out once anything was counted in it. */
function SampleNote({ shown, periods }: { shown: Period; periods: readonly Period[] }) {
  const leftOut = periods
    .filter(({ period, isSample }) => isSample && isMonth(period) && yearOf(period) === shown.period)
    .map(({ period }) => nameMonth(period, 'short'))
    .toReversed()
  if (!shown.isSample && leftOut.length === 0) return null
  return (
    <p role="note" className={styles.sample}>
      {shown.isSample
        ? transparency.sample
        : transparency.leftOut({ year: shown.period, months: leftOut.join(', ') })}
    </p>
  )
}

function Figures({ shown, report }: { shown: Period; report: TransparencyDto }) {
  const months = report.periods.filter(
    ({ period, isSample }) =>
      isMonth(period) && yearOf(period) === yearOf(shown.period) && isSample === shown.isSample,
  )
  return (
    <>
      <p className={styles.period}>{namePeriod(shown.period)}</p>
      <Comments of={shown} months={months} />
      <Measures of={shown} />
      <Found of={shown} />
      <Notices of={shown} />
      <Appeals of={shown} />
      <Checks of={shown} />
      <Sanctions of={shown} />
    </>
  )
}

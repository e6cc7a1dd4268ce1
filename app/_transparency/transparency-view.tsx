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
import { namePeriod } from './name-period.ts'
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
      {shown?.isSample && (
        <p role="note" className={styles.sample}>
          {transparency.sample}
        </p>
      )}
      {shown && <Figures shown={shown} report={report} />}
      <SpamScore spam={report.spam} />
      <Section title={transparency.readers}>
        <p>{transparency.readersNote}</p>
      </Section>
      <RecordSection heads={report.heads} />
      <p className={styles.note}>{transparency.countedAt(nameMoment(new Date(report.countedAt), 'UTC'))}</p>
      <p>
        <a className={styles.link} href={routes.transparencyCsv()}>
          {transparency.csv}
        </a>
      </p>
    </div>
  )
}

function Figures({ shown, report }: { shown: Period; report: TransparencyDto }) {
  const months = report.periods.filter(
    ({ period }) => isMonth(period) && yearOf(period) === yearOf(shown.period),
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

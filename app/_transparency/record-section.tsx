import type { PublishedHeadDto } from '#lib/transparency/dto.ts'
import { routes } from '#lib/routes.ts'
import { nameDay } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import figures from '../_figures/figures.module.css'
import { ProofScript } from './proof-script.tsx'
import styles from './transparency.module.css'

const { transparency } = words

/** The published hashes of the record. */
export function RecordSection({ heads }: { heads: readonly PublishedHeadDto[] }) {
  return (
    <section className={figures.section} aria-labelledby="record">
      <h2 id="record">{transparency.record}</h2>
      <p className={figures.note}>{transparency.recordNote}</p>
      <details>
        <summary>{transparency.recordHow}</summary>
        <ol className={styles.steps}>
          {transparency.recordSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <ProofScript />
      </details>
      {heads.length === 0 && <p>{transparency.recordEmpty}</p>}
      <ol className={styles.heads}>
        {heads.map(({ day, seq, hash }) => (
          <li key={day}>
            <time dateTime={day}>{nameDay(new Date(day), { timeZone: 'UTC', style: 'long' })}</time>
            {': '}
            {transparency.event} {Number(seq).toLocaleString('en')}
            <code>{hash}</code>
          </li>
        ))}
      </ol>
      <p>
        <a className={styles.link} href={routes.transparencyFeed()}>
          {transparency.recordFeed}
        </a>
      </p>
    </section>
  )
}

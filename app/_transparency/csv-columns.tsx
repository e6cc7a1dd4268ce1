import { figureNames, figures } from '#lib/transparency/figures.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { FigureTable } from '../_figures/figure-table.tsx'
import figureStyles from '../_figures/figures.module.css'
import styles from './transparency.module.css'

const { transparencyCsv, transparency } = words

/** The link to all figures, with the meaning of their names. */
export function CsvSection() {
  return (
    <section className={figureStyles.section} aria-labelledby="csv">
      <h2 id="csv">{transparencyCsv.title}</h2>
      <p>
        <a className={styles.link} href={routes.transparencyCsv()}>
          {transparency.csv}
        </a>
      </p>
      <details>
        <summary>{transparencyCsv.explained}</summary>
        <dl className={styles.columns}>
          {Object.entries(transparencyCsv.columns).map(([name, meaning]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <FigureTable
          caption={transparencyCsv.names}
          columns={[transparencyCsv.name, transparencyCsv.parts, transparencyCsv.meaning]}
          rows={[
            ...figureNames.map(
              (name) => [name, figures[name].join(', '), transparencyCsv.meanings[name]] as const,
            ),
            ...Object.entries(transparencyCsv.spamScore).map(
              ([name, meaning]) => [`spam-score.${name}`, transparencyCsv.version, meaning] as const,
            ),
          ]}
          isText
        />
      </details>
    </section>
  )
}

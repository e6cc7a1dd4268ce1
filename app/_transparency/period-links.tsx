import { isYear, yearOf } from '#lib/transparency/figures.ts'
import type { Period } from '#lib/transparency/figures.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import { nameMonth } from './name-period.ts'
import styles from './transparency.module.css'

interface Props {
  periods: readonly Period[]
  /** The period that is shown. */
  current: string
}

/** Each year with its months. */
export function PeriodLinks({ periods, current }: Props) {
  return (
    <nav aria-label={words.transparency.periods} className={styles.periods}>
      {periods
        .filter(({ period }) => isYear(period))
        .map((year) => (
          <ul key={year.period}>
            {periods
              .filter(({ period }) => yearOf(period) === year.period)
              .map(({ period, isSample }) => (
                <li key={period}>
                  <a
                    href={routes.transparency(period)}
                    aria-current={period === current ? 'page' : undefined}
                  >
                    {isYear(period) ? period : nameMonth(period, 'short')}
                    {!isYear(period) && <span className="visually-hidden"> {year.period}</span>}
                    {isSample && <span className={styles.mark}> {words.transparency.sampleMark}</span>}
                  </a>
                </li>
              ))}
          </ul>
        ))}
    </nav>
  )
}

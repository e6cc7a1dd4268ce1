import { exportFormats } from '#lib/moderation/log/log-input.ts'
import type { LogFilters } from '#lib/moderation/log/log-input.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import styles from './log.module.css'

/** The filtered record as files. */
export function LogExports({ filters }: { filters: LogFilters }) {
  return (
    <section aria-labelledby="exports">
      <h2 id="exports" className={styles.heading}>
        {words.log.exports.label}
      </h2>
      <ul className={styles.exports}>
        {exportFormats.map((format) => (
          <li key={format}>
            <a href={routes.moderationLogFile({ ...filters, format })} download>
              {words.log.exports[format]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { QueuedReportDto } from '#lib/moderation/dto.ts'
import { nameMoment } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import styles from './row.module.css'

/** The open reports of a comment: reason, words, and how much is known of who reported. */
export function Reports({ reports, timeZone }: { reports: QueuedReportDto[]; timeZone: string }) {
  if (reports.length === 0) return null
  return (
    <ul className={styles.findings} aria-label={words.queue.reports}>
      {reports.map((report) => (
        <li key={report.id}>
          <Report report={report} timeZone={timeZone} />
        </li>
      ))}
    </ul>
  )
}

function Report({ report, timeZone }: { report: QueuedReportDto; timeZone: string }) {
  const { reason, note, law, name, concernsChild, by, isWithheld, isOfEarlierWords, createdAt } = report
  return (
    <>
      {words.report.reasons[reason]}.{' '}
      <span className={styles.note}>
        {words.queue.reportedBy[by]},{' '}
        <time dateTime={createdAt}>{nameMoment(new Date(createdAt), timeZone)}</time>
      </span>
      {concernsChild && <p>{words.queue.concernsChild}</p>}
      {law !== null && <p dir="auto">{words.queue.reportLaw(law)}</p>}
      {note !== null && (
        <blockquote className={styles.reported} dir="auto">
          {note}
        </blockquote>
      )}
      {name !== null && <p dir="auto">{words.queue.reportName(name)}</p>}
      {isWithheld && <p className={styles.note}>{words.queue.withheld}</p>}
      {isOfEarlierWords && <p className={styles.note}>{words.queue.ofEarlierWords}</p>}
    </>
  )
}

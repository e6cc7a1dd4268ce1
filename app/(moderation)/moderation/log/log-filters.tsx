import { dayMax, dayMin } from '#lib/moderation/log/log-input.ts'
import type { LogFilters as Filters } from '#lib/moderation/log/log-input.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import controls from '#app/_components/controls.module.css'
import styles from './log.module.css'

interface Props {
  filters: Filters
  actors: { id: string; name: string | null }[]
}

/** Narrows the record by kind, moderator and day; the subject comes from the link of an event. */
export function LogFilters({ filters: { kind, actor, subject, day }, actors }: Props) {
  const isFiltered = [kind, actor, subject, day].some((filter) => filter !== undefined)
  return (
    <form
      className={styles.filters}
      method="get"
      action={routes.moderationLog()}
      role="search"
      aria-label={words.log.filters.label}
    >
      {subject !== undefined && <input type="hidden" name="subject" value={subject} />}
      <div className={styles.filter}>
        <label htmlFor="kind">{words.log.filters.kind}</label>
        <select id="kind" name="kind" defaultValue={kind ?? ''}>
          <option value="">{words.log.filters.anyKind}</option>
          {Object.entries(words.log.kinds).map(([name, title]) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.filter}>
        <label htmlFor="actor">{words.log.filters.actor}</label>
        <select id="actor" name="actor" defaultValue={actor ?? ''}>
          <option value="">{words.log.filters.anybody}</option>
          <option value="machine">{words.log.machine}</option>
          {actors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name ?? words.log.nobody}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.filter}>
        <label htmlFor="day">{words.log.filters.day}</label>
        <input id="day" name="day" type="date" min={dayMin} max={dayMax} defaultValue={day ?? ''} />
      </div>
      <button className={controls.button}>{words.log.filters.show}</button>
      {isFiltered && (
        <p className={styles.narrowed}>
          {subject !== undefined && `${nameSubject(subject)} `}
          <a href={routes.moderationLog()}>{words.log.filters.all}</a>
        </p>
      )}
    </form>
  )
}

const nameSubject = (subject: string) =>
  subject.startsWith('person:') ? words.log.filters.onlyPerson : words.log.filters.onlyComment

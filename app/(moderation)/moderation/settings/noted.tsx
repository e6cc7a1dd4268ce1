import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import styles from './settings.module.css'

/** How many published comments a rule or check has noted, with a link to them. */
export function Noted({ count, view }: { count: number; view: Record<string, string> }) {
  const said = words.checkSettings.noted(count)
  return (
    <p className={styles.note}>
      {count === 0 ? (
        said
      ) : (
        <a className={styles.noted} href={routes.moderation({ queue: 'published', ...view })}>
          {said}
        </a>
      )}
    </p>
  )
}

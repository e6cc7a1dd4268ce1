import type { RehearsalDto, RehearsedDto } from '#lib/moderation/dto.ts'
import * as words from '#lib/words/en.ts'
import styles from './settings.module.css'

/** What would have been held, with the comments to look at: possible mistakes first. */
export function Rehearsal({ rehearsal }: { rehearsal: RehearsalDto }) {
  const { comments, found } = rehearsal
  return (
    <div className={styles.result} role="status">
      <p>{words.checkSettings.rehearsal(rehearsal)}</p>
      {found > comments.length && <p className={styles.note}>{words.checkSettings.shown(comments.length)}</p>}
      <ol className={styles.found}>
        {comments.map((comment) => (
          <li key={comment.id}>
            <p dir="auto" className={styles.words}>
              {comment.body}
            </p>
            <p className={styles.note}>
              <bdi>{comment.author ?? words.queue.nameless}</bdi>, {describe(comment)}{' '}
              <bdi>{comment.found}</bdi>
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}

const describe = ({ wasReleased, status }: RehearsedDto) =>
  `${wasReleased ? words.checkSettings.wasReleased : words.checkSettings.statuses[status]}.`

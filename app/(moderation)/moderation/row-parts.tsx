import type { QueuedCommentDto } from '#lib/moderation/dto.ts'
import { routes } from '#lib/routes.ts'
import { nameDay } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { Named } from '../../_components/named.tsx'
import { StandingLine } from './people/standing-line.tsx'
import styles from './row.module.css'

interface Part {
  comment: QueuedCommentDto
}

export const nameOf = ({ author }: Pick<QueuedCommentDto, 'author'>) => author.name ?? words.queue.nameless

export function Place({ comment: { id, post } }: Part) {
  if (post.slug === null) return <p className={styles.note}>{words.queue.underNothing}</p>
  return (
    <p className={styles.note}>
      {words.queue.under} <a href={routes.comment(post.slug, id)}>{post.title}</a>{' '}
      <a
        className={styles.filter}
        href={routes.moderation({ post: post.id })}
        aria-label={words.queue.allUnder(post.title ?? '')}
      >
        {words.queue.only.post}
      </a>
    </p>
  )
}

/** The writer in one line. */
export function Person({ comment, timeZone }: Part & { timeZone: string }) {
  const { id, since, published, rejected, spam, trust, sanctions } = comment.author
  const name = nameOf(comment)
  return (
    <p className={styles.note}>
      <StandingLine {...{ trust, sanctions, timeZone }} /> · {words.queue.since}{' '}
      <time dateTime={since}>{nameDay(new Date(since), { timeZone, style: 'medium' })}</time>,{' '}
      {words.queue.person({ published, rejected, spam })}{' '}
      <a
        className={styles.filter}
        href={routes.moderation({ person: id })}
        aria-label={words.queue.allOf(name)}
      >
        {words.queue.only.person}
      </a>{' '}
      <a
        className={styles.filter}
        href={`${routes.moderationPerson(id)}#sanction`}
        aria-label={words.queue.sanctionOf(name)}
        aria-keyshortcuts="b"
        data-sanction
      >
        {words.queue.sanction}
      </a>
    </p>
  )
}

/** The thread above, folded, with a line of the comment that is answered. */
export function Above({ comment: { above, aboveOmitted, post, id } }: Part) {
  const answered = above.at(-1)
  if (!answered) return null
  return (
    <details className={styles.above}>
      <summary>
        <Named words={words.queue.answers} name={answered.author ?? words.queue.nameless} />
        {above.length > 1 && ` ${words.queue.inThread(above.length + aboveOmitted)}`}{' '}
        <span className={styles.answered} dir="auto">
          {answered.body === '' ? words.queue.erased : beginningOf(answered.body)}
        </span>
      </summary>
      <ol>
        {aboveOmitted > 0 && (
          <li>
            {post.slug === null ? (
              words.queue.omitted(aboveOmitted)
            ) : (
              <Omitted {...{ slug: post.slug, id, aboveOmitted }} />
            )}
          </li>
        )}
        {above.map((comment) => (
          <li key={comment.id}>
            <p>
              <bdi className={styles.name}>{comment.author ?? words.queue.nameless}</bdi>
              {comment.status !== 'PUBLISHED' && ` (${words.queue.statuses[comment.status]})`}
            </p>
            <p className={styles.typed} dir="auto">
              {comment.body === '' ? words.queue.erased : comment.body}
            </p>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** As much as a line shows at most. */
const lineMax = 200

const beginningOf = (body: string) => body.replaceAll(/\s+/g, ' ').slice(0, lineMax)

function Omitted({ slug, id, aboveOmitted }: { slug: string; id: string; aboveOmitted: number }) {
  return <a href={routes.thread(slug, id)}>{words.queue.omitted(aboveOmitted)}</a>
}

/** Each check that held the comment, in a sentence, with a link to all that it holds. */
export function Findings({ comment: { findings } }: Part) {
  if (findings.length === 0) return null
  return (
    <ul className={styles.findings} aria-label={words.queue.why}>
      {findings.map(({ check, sentence }) => (
        <li key={check}>
          {sentence}{' '}
          <a
            className={styles.filter}
            href={routes.moderation({ check })}
            aria-label={words.queue.allFoundBy(words.checkSettings.names[check] ?? check)}
          >
            {words.queue.only.check}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What checks and rules found that only note, with a link to all of the queue in which they did. */
export function Notes({ comment: { notes, status } }: Part) {
  if (notes.length === 0) return null
  return (
    <ul className={styles.notes} aria-label={words.queue.notes}>
      {notes.map(({ check, sentence }) => (
        <li key={check}>
          {words.queue.noted} {sentence}{' '}
          <a
            className={styles.filter}
            href={routes.moderation({ queue: status, check })}
            aria-label={words.queue.allFoundBy(words.checkSettings.names[check] ?? check)}
          >
            {words.queue.only.check}
          </a>
        </li>
      ))}
    </ul>
  )
}

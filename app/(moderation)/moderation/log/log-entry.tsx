import { describeEvent, nameActor } from '#lib/moderation/log/describe-event.ts'
import type { LogEntryDto, LoggedCommentDto } from '#lib/moderation/log/dto.ts'
import { routes } from '#lib/routes.ts'
import { nameMoment } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { Named } from '#app/_components/named.tsx'
import { UndoForm } from '../undo-form.tsx'
import styles from './log.module.css'

interface Props {
  entry: LogEntryDto
  /** The address of this view. */
  back: string
  /** The site's zone. */
  timeZone: string
}

/** An event in a sentence, with when it was, what it is about, its hash, and the way back where there is one. */
export function LogEntry({ entry, back, timeZone }: Props) {
  const { seq, at, undoneBy, comment, person, hash, canUndo } = entry
  return (
    <article className={styles.entry} aria-labelledby={`event-${seq}`}>
      <p id={`event-${seq}`} className={styles.sentence}>
        <Sentence entry={entry} />
      </p>
      <p className={styles.note}>
        {words.log.number(seq)} · <time dateTime={at}>{nameMoment(new Date(at), timeZone)}</time>
        {undoneBy !== null && ` · ${words.log.wasUndone(undoneBy)}`}
      </p>
      {comment && <Comment comment={comment} />}
      {person && (
        <p className={styles.links}>
          <a href={routes.moderationLog({ subject: `person:${person.id}` })}>
            <span>
              <Named words={words.log.about} name={person.name ?? words.queue.nameless} />
            </span>
          </a>
        </p>
      )}
      <details className={styles.hash}>
        <summary>{words.log.hash}</summary>
        <code>{hash}</code>
      </details>
      {canUndo && <UndoForm eventIds={[seq]} back={back} />}
    </article>
  )
}

/** A sentence has a name in it, unless nobody is named. */
function Sentence({ entry }: { entry: LogEntryDto }) {
  const name = nameActor(entry)
  const isNamed = describeEvent(entry, '\0').includes('\0')
  return isNamed ? <Named words={(by) => describeEvent(entry, by)} name={name} /> : describeEvent(entry, name)
}

function Comment({ comment }: { comment: LoggedCommentDto }) {
  const { post, author, beginning } = comment
  const name = author.name ?? words.queue.nameless
  return (
    <div className={styles.subject}>
      <p className={styles.note}>
        <Named words={words.log.writtenBy} name={name} />
        {post && (
          <>
            {' '}
            {words.log.under} <a href={routes.comment(post.slug, comment.id)}>{post.title}</a>
          </>
        )}
      </p>
      {beginning === null ? (
        <p className={styles.note}>{words.log.wordsGone}</p>
      ) : (
        <blockquote className={styles.words} dir="auto">
          {beginning}
        </blockquote>
      )}
      <p className={styles.links}>
        <a href={routes.moderationLog({ subject: `comment:${comment.id}` })}>{words.log.filters.ofComment}</a>
        <a href={routes.moderationLog({ subject: `person:${author.id}` })}>
          <span>
            <Named words={words.log.filters.ofPerson} name={name} />
          </span>
        </a>
      </p>
    </div>
  )
}

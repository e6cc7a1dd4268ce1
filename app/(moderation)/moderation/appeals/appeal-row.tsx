import { useId } from 'react'
import type { ReactNode } from 'react'
import type { QueuedAppealDto } from '#lib/moderation/dto.ts'
import { routes } from '#lib/routes.ts'
import { nameMoment } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { AnswerForm } from './answer-form.tsx'
import type { ReasonTitle } from './answer-form.tsx'
import styles from './appeals.module.css'

interface Props {
  appeal: QueuedAppealDto
  reasons: ReasonTitle[]
  /** The site's zone. */
  timeZone: string
  /** The words of the comment; null for erased ones, and for a measure against a person. */
  words: ReactNode
}

/** An appeal: what was decided, by whom and why, the words it is about, and the form that answers it. */
export function AppealRow({ appeal, reasons, timeZone, words: shown }: Props) {
  const id = useId()
  return (
    <article className={styles.row} aria-labelledby={id}>
      <h2 id={id} className={styles.head}>
        {words.appeals.by[appeal.against]}
      </h2>
      <Decision appeal={appeal} timeZone={timeZone} />
      {appeal.comment && (
        <section>
          <h3>{words.appeals.comment}</h3>
          <Place comment={appeal.comment} />
          {shown ? <div className={styles.words}>{shown}</div> : <p>{words.appeals.gone}</p>}
        </section>
      )}
      <section>
        <h3>{words.appeals.text}</h3>
        <p className={styles.note}>
          <Time at={appeal.receivedAt} timeZone={timeZone} />
        </p>
        <Note note={appeal.text} />
      </section>
      {appeal.isLifted && <p role="note">{words.appeals.lifted}</p>}
      {appeal.hindrance === null ? (
        <AnswerForm appeal={appeal} reasons={reasons} />
      ) : (
        <p className={styles.note}>{words.appeals.hindrance[appeal.hindrance]}</p>
      )}
    </article>
  )
}

interface Part {
  appeal: QueuedAppealDto
  timeZone: string
}

function Decision({ appeal, timeZone }: Part) {
  const { measure, person, grounds, report, decidedBy, decidedAt } = appeal
  const decider =
    decidedBy === 'machine'
      ? words.appeals.decidedByMachine
      : words.appeals.decidedBy(decidedBy.name ?? words.appeals.someone)
  return (
    <>
      <p>
        {words.appeals.against[measure ?? 'report']}{' '}
        {person !== null && <Person id={person.id} name={person.name} />}
      </p>
      <p className={styles.note}>
        {decider}
        {decidedAt !== null && (
          <>
            {', '}
            <Time at={decidedAt} timeZone={timeZone} />
          </>
        )}
      </p>
      {grounds && (
        <p>
          {words.appeals.ground} <q>{grounds.clause}</q> {grounds.explanation}
        </p>
      )}
      {report && (
        <p>
          {words.appeals.report} {words.report.reasons[report.reason]}.{' '}
          {report.law !== null && words.queue.reportLaw(report.law)}
        </p>
      )}
      <Note note={grounds?.note ?? report?.note ?? null} />
    </>
  )
}

function Note({ note }: { note: string | null }) {
  if (note === null) return null
  return (
    <blockquote className={styles.quoted} dir="auto">
      {note}
    </blockquote>
  )
}

function Person({ id, name }: { id: string; name: string | null }) {
  return (
    <a href={routes.moderationPerson(id)}>
      <bdi>{name ?? words.queue.nameless}</bdi>
    </a>
  )
}

function Place({
  comment: { id, authorId, author, post },
}: {
  comment: NonNullable<QueuedAppealDto['comment']>
}) {
  return (
    <p className={styles.note}>
      <Person id={authorId} name={author} />{' '}
      {post ? (
        <>
          {words.log.under} <a href={routes.comment(post.slug, id)}>{post.title}</a>
        </>
      ) : (
        <>· {words.queue.underNothing}</>
      )}
    </p>
  )
}

function Time({ at, timeZone }: { at: string; timeZone: string }) {
  return <time dateTime={at}>{nameMoment(new Date(at), timeZone)}</time>
}

'use client'

import { useActionState, useId, useState } from 'react'
import type { ReactNode } from 'react'
import type { QueuedCommentDto } from '#lib/moderation/dto.ts'
import { routes } from '#lib/routes.ts'
import { nameDay } from '#lib/time.ts'
import * as words from '#lib/words/en.ts'
import { Named } from '../../_components/named.tsx'
import { decideByForm } from './actions.ts'
import type { DecisionState } from './actions.ts'
import { Decided } from './decided.tsx'
import { DecisionFields } from './decision-fields.tsx'
import type { ReasonChoice } from './decision-fields.tsx'
import { Reports } from './reports.tsx'
import styles from './queue.module.css'

interface Props {
  comment: QueuedCommentDto
  reasons: ReasonChoice[]
  /** The address of this view. */
  back: string
  /** The site's zone. */
  timeZone: string
  /** The words of the comment. */
  children: ReactNode
}

const waiting: DecisionState = { status: 'waiting' }

/** A comment with why it is here, by whom, where, and the form that decides on it. */
export function QueueRow({ comment, reasons, back, timeZone, children }: Props) {
  const [state, decide, isPending] = useActionState(decideByForm, waiting)
  const [pressed, setPressed] = useState<string | null>(null)
  // Undone, the row is open again.
  const [undone, setUndone] = useState<DecisionState | null>(null)
  const id = useId()
  const isDecided = state.status === 'decided' && state !== undone
  if (isDecided || isPending) {
    const outcome = isPending || state.status !== 'decided' ? null : state.outcome
    const decision = state.status === 'decided' && !isPending ? state.decision : pressed
    return (
      <Decided
        name={<AuthorName comment={comment} />}
        decision={decision}
        outcome={outcome}
        onUndone={() => setUndone(state)}
      />
    )
  }
  return (
    <article className={styles.row} data-row="open" tabIndex={-1} aria-labelledby={`${id}-head`}>
      <p id={`${id}-head`} className={styles.head}>
        <AuthorName comment={comment} /> <Place comment={comment} />
      </p>
      <Person comment={comment} timeZone={timeZone} />
      <Above comment={comment} />
      <div className={styles.words}>{children}</div>
      <Findings comment={comment} />
      <Reports reports={comment.reports} timeZone={timeZone} />
      <form
        className={styles.decide}
        action={decide}
        onSubmit={({ nativeEvent }) => {
          const { submitter } = nativeEvent
          setPressed(submitter instanceof HTMLButtonElement ? submitter.value : null)
        }}
      >
        <input type="hidden" name="id" value={comment.id} />
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="seen" value={comment.status} />
        <DecisionFields
          status={comment.status}
          isReported={comment.reports.length > 0}
          reasons={reasons}
          fault={state.status === 'error' ? state : null}
        />
      </form>
    </article>
  )
}

interface Part {
  comment: QueuedCommentDto
}

function AuthorName({ comment: { author } }: Part) {
  return <bdi className={styles.name}>{author.name ?? words.queue.nameless}</bdi>
}

function Place({ comment: { id, post } }: Part) {
  if (post.slug === null) return <span className={styles.note}>{words.queue.underNothing}</span>
  return (
    <span className={styles.note}>
      {words.queue.under} <a href={routes.comment(post.slug, id)}>{post.title}</a>
    </span>
  )
}

function Person({ comment: { author }, timeZone }: Part & { timeZone: string }) {
  const { id, name, since, published, refused } = author
  return (
    <p className={styles.note}>
      {words.queue.person({ published, refused })}, {words.queue.since}{' '}
      <time dateTime={since}>{nameDay(new Date(since), { timeZone, style: 'long' })}</time> ·{' '}
      <a href={routes.moderation({ person: id })}>{words.queue.allOf(name ?? words.queue.nameless)}</a>
    </p>
  )
}

function Above({ comment: { above } }: Part) {
  const answered = above.at(-1)
  if (!answered) return null
  return (
    <details className={styles.above}>
      <summary>
        <Named words={words.queue.answers} name={answered.author ?? words.queue.nameless} />
      </summary>
      {above.map(({ id, body }) => (
        <p key={id} dir="auto">
          {body}
        </p>
      ))}
    </details>
  )
}

function Findings({ comment: { findings } }: Part) {
  if (findings.length === 0) return null
  return (
    <ul className={styles.findings} aria-label={words.queue.why}>
      {findings.map(({ check, sentence }) => (
        <li key={check}>{sentence}</li>
      ))}
    </ul>
  )
}

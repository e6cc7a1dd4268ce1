'use client'

import { memo, useActionState } from 'react'
import type { ReactNode } from 'react'
import type { Decision } from '#lib/moderation/decision.ts'
import type { QueuedCommentDto } from '#lib/moderation/dto.ts'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import controls from '../../_components/controls.module.css'
import { TimeAgo } from '../../_components/time-ago.tsx'
import { decideByForm } from './actions.ts'
import type { DecisionState } from './actions.ts'
import type { Run } from './commands.ts'
import { nameElsewhere } from '../../_moderation/name-elsewhere.ts'
import { DecideForm } from './decide-form.tsx'
import { Decided } from './decided.tsx'
import { DecisionFields } from './decision-fields.tsx'
import type { RowState } from './queue-state.ts'
import type { ReasonChoice } from '../../_moderation/reason-choice.ts'
import { Reports } from './reports.tsx'
import { Restriction } from './restriction.tsx'
import { Above, Findings, nameOf, Notes, Person, Place } from './row-parts.tsx'
import styles from './row.module.css'
import { decisionsFor } from '../../_moderation/send-decisions.ts'

interface Props {
  comment: QueuedCommentDto
  reasons: readonly ReasonChoice[]
  /** The address of this view. */
  back: string
  /** The site's zone. */
  timeZone: string
  /** Undefined while it is open. */
  state: RowState | undefined
  fault: string | undefined
  isSelected: boolean
  /** The decision that waits for its reason. */
  asking: Decision | null
  /** The moderator who looks at it, unless it is this one. */
  claimedBy: string | null
  run: Run
  /** The words of the comment. */
  children: ReactNode
}

/** A comment with why it is here, by whom, where, and the form that decides on it. */
export const QueueRow = memo(function QueueRow(props: Props) {
  const { comment, state, fault, run, timeZone, children } = props
  const { id } = comment
  if (state) return <Decided {...{ id, state, fault, run }} name={nameOf(comment)} />
  return (
    <article
      id={`row-${id}`}
      className={styles.row}
      data-row="open"
      data-selected={props.isSelected || undefined}
      tabIndex={-1}
      aria-labelledby={`head-${id}`}
    >
      <Head {...props} />
      <div className={styles.about}>
        <Person comment={comment} timeZone={timeZone} />
        <Place comment={comment} />
      </div>
      <Above comment={comment} />
      <div className={styles.words}>{children}</div>
      <Findings comment={comment} />
      <Notes comment={comment} />
      <Restriction {...{ comment, timeZone }} reasons={props.reasons} back={props.back} />
      <Reports reports={comment.reports} timeZone={timeZone} />
      {fault !== undefined && (
        <p className={controls.fault} role="alert">
          {fault}
        </p>
      )}
      <Decide {...props} />
    </article>
  )
})

function Head({ comment, isSelected, claimedBy, timeZone, run }: Props) {
  const { id, createdAt } = comment
  return (
    <div className={styles.head}>
      <label className={styles.pick}>
        <input
          type="checkbox"
          name="ids"
          value={id}
          form="selection"
          checked={isSelected}
          onChange={() => run({ do: 'select', id })}
          aria-keyshortcuts="x"
        />
        <span className="visually-hidden">{words.queue.select(nameOf(comment))}</span>
      </label>
      <h2 id={`head-${id}`} className={styles.name}>
        <a href={routes.moderationPerson(comment.author.id)}>
          <bdi>{nameOf(comment)}</bdi>
        </a>{' '}
        <span className={styles.when}>
          <TimeAgo date={createdAt} timeZone={timeZone} />
          {comment.editedAt !== null && ` (${words.discussion.edited})`}
        </span>
      </h2>
      {claimedBy !== null && <p className={styles.claim}>{words.queue.looks(claimedBy)}</p>}
    </div>
  )
}

const waiting: DecisionState = { status: 'waiting' }

/** The buttons. Without scripts they send the form with the reason and the note. */
function Decide({ comment, reasons, back, asking, run }: Props) {
  const [served, action] = useActionState(decideByForm, waiting)
  const [outcome] = served.status === 'decided' ? served.decided : []
  return (
    <DecideForm
      id={comment.id}
      className={styles.decide}
      decisions={decisionsFor(comment)}
      {...{ action, reasons, asking, run }}
    >
      <input type="hidden" name="id" value={comment.id} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="seen" value={comment.status} />
      <noscript>
        {outcome && <p role="alert">{nameElsewhere(outcome)}</p>}
        <DecisionFields reasons={reasons} fault={served.status === 'error' ? served : null} />
      </noscript>
    </DecideForm>
  )
}

import { useEffect, useId, useRef } from 'react'
import type { MouseEvent } from 'react'
import { routes } from '#lib/routes.ts'
import * as words from '#lib/words/en.ts'
import type { CommentFormState } from './actions.ts'
import { WhyHeld } from './why-held.tsx'
import styles from './comment-form.module.css'

type Outcome = Extract<CommentFormState, { status: 'held' | 'sent' }>

/** Replaces the form when the comment is accepted but not visible yet, and explains the next step. */
export function FormOutcome({ state, slug, onAgain }: { state: Outcome; slug: string; onAgain: () => void }) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  // The focused form is gone, so the heading takes the focus.
  useEffect(() => heading.current?.focus(), [])
  const again = (event: MouseEvent) => {
    event.preventDefault()
    onAgain()
  }
  const isSent = state.status === 'sent'
  return (
    <section className={styles.outcome} aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1} autoFocus>
        {titleOf(state)}
      </h3>
      {isSent ? (
        <Sent state={state} />
      ) : (
        <>
          <WhyHeld reasons={state.comment.heldBecause} />
          <p>{words.writing.held}</p>
        </>
      )}
      <p>
        <a className={styles.cancel} href={routes.discussionAfter(slug, keyOf(state))} onClick={again}>
          {words.writing.again}
        </a>
      </p>
    </section>
  )
}

/** What no other outcome has. */
function keyOf(state: Outcome): string {
  return state.status === 'held' ? state.comment.id : state.key
}

function titleOf(state: Outcome): string {
  if (state.status === 'held') return words.writing.heldTitle
  return state.isWaiting ? words.writing.waitingTitle : words.writing.sentTitle
}

function Sent({ state }: { state: Outcome & { status: 'sent' } }) {
  return (
    <>
      <p>{state.isWaiting ? words.writing.waiting(state.email) : words.writing.sent(state.email)}</p>
      {state.hasMailbox && (
        <p>
          {words.signIn.sentMailbox} <a href={routes.mailbox()}>{words.signIn.mailbox}</a>.
        </p>
      )}
      {!state.isWaiting && <p>{words.writing.sentNothing}</p>}
    </>
  )
}

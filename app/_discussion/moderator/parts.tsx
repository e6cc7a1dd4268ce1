'use client'

import { useEffect } from 'react'
import { possibleDecisions } from '#lib/moderation/decision.ts'
import type { QueuedCommentDto } from '#lib/moderation/dto.ts'
import { undoDecisionOf } from '#lib/moderation/site-client.ts'
import * as words from '#lib/words/en.ts'
import { decisionsFor } from '../../_moderation/send-decisions.ts'
import { undoMs, UndoBar } from '../../_moderation/undo-bar.tsx'
import { CommentTime } from '../comment-time.tsx'
import { useDiscussion } from '../discussion-context.tsx'
import type { ModeratorParts } from '../moderator-context.ts'
import threadStyles from '../thread-list.module.css'
import { leadOn, shownVersion, useUntilRendered } from '../use-until-rendered.ts'
import { Acts } from './acts.tsx'
import { Marks } from './marks.tsx'
import styles from './moderator.module.css'
import { changeThread, loadHeld, useThreadModeration } from './thread-moderation.ts'

/** The parts of a discussion that only moderators load. They know the viewer, so no cached page has them. */

/** Decisions on a published comment and its marks, right below its words. */
export const ThreadActs: ModeratorParts['ThreadActs'] = ({ comment, isOwn }) => {
  const untilRendered = useUntilRendered()
  const { id } = comment
  return (
    <>
      {!isOwn && (
        <Acts
          id={id}
          seen="published"
          decisions={possibleDecisions({ status: 'PUBLISHED', isReported: false })}
          onDone={() => untilRendered(() => leadOn(id))}
        />
      )}
      <Marks comment={comment} isOwn={isOwn} />
    </>
  )
}

/** Comments under the article that wait for a moderator. One's own are not to be decided on. */
export function HeldByOthers() {
  const { viewer } = useDiscussion()
  const others = useThreadModeration().held.filter(({ author }) => author.id !== viewer?.id)
  if (others.length === 0) return null
  return (
    <section className={threadStyles.held} aria-label={words.queue.heldHere}>
      <h3 className={threadStyles.mark}>{words.queue.waitHere(others.length)}</h3>
      {others.map((comment) => (
        <HeldComment key={comment.id} comment={comment} />
      ))}
    </section>
  )
}

function HeldComment({ comment }: { comment: QueuedCommentDto }) {
  const { id, author, body, createdAt, findings } = comment
  const untilRendered = useUntilRendered()
  return (
    <article
      id={`held-${id}`}
      className={threadStyles.comment}
      tabIndex={-1}
      aria-labelledby={`held-${id}-name`}
    >
      <header className={threadStyles.head}>
        <h4 id={`held-${id}-name`} className={threadStyles.name}>
          <bdi>{author.name ?? words.queue.nameless}</bdi>
        </h4>
        <span className={threadStyles.when}>
          <CommentTime date={createdAt} />
        </span>
      </header>
      <p className={threadStyles.typed} dir="auto">
        {body}
      </p>
      <ul className={styles.findings} aria-label={words.queue.why}>
        {findings.map(({ check, sentence }) => (
          <li key={check}>{sentence}</li>
        ))}
      </ul>
      <Acts
        id={id}
        seen={comment.status}
        decisions={decisionsFor(comment)}
        onDone={(decision) => {
          if (decision === 'publish') untilRendered(() => isShown(id))
        }}
      />
    </article>
  )
}

const isShown = (id: string) => Number.isFinite(shownVersion(id))

/** The undo of the latest decision in this discussion, for ten seconds. */
export function UndoOffer() {
  const { act } = useThreadModeration()
  const { post, announce } = useDiscussion()
  const untilRendered = useUntilRendered()
  useEffect(() => {
    if (!act) return
    const timer = setTimeout(() => changeThread({ act: null }), undoMs)
    return () => {
      clearTimeout(timer)
    }
  }, [act])
  if (!act) return null
  const { commentId, event, decision } = act
  const undo = async () => {
    changeThread({ act: null })
    const isUndone = await undoDecisionOf(event).then(
      () => true,
      () => false,
    )
    announce(isUndone ? words.queue.undone : words.queue.notUndone)
    await loadHeld(post.id)
    // A comment that was published before is back, one that was held is gone again.
    if (isUndone) untilRendered(() => isShown(commentId) === (decision !== 'publish'))
  }
  return (
    <div className={styles.dock}>
      <UndoBar key={event} onUndo={() => void undo()}>
        {words.queue.done[decision]}
      </UndoBar>
    </div>
  )
}

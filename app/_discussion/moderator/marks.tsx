import { marks } from '#lib/comments/marks.ts'
import * as words from '#lib/words/en.ts'
import controls from '../../_components/controls.module.css'
import type { ModeratedComment } from '../moderator-context.ts'
import styles from './moderator.module.css'
import { useMarks } from './use-marks.ts'

interface Props {
  comment: ModeratedComment
  isOwn: boolean
}

/** Pins a published comment, picks it, locks its thread or folds its branch, and takes that back by the same button. */
export function Marks({ comment, isOwn }: Props) {
  const { shown, fault, isBusy, toggle } = useMarks(comment)
  // Folding restricts a comment, so nobody folds their own; only a thread is locked.
  const possible = marks.filter(
    (mark) => (mark !== 'folded' || !isOwn) && (mark !== 'locked' || comment.parentId === null),
  )
  return (
    <div role="group" aria-label={words.marking.actions} className={styles.acts}>
      <p className={styles.buttons}>
        {possible.map((mark) => (
          <button
            key={mark}
            type="button"
            className={controls.link}
            aria-disabled={isBusy}
            onClick={() => toggle(mark)}
          >
            {(shown.includes(mark) ? words.marking.unmark : words.marking.mark)[mark]}
          </button>
        ))}
      </p>
      {fault !== null && (
        <p className={controls.fault} role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}

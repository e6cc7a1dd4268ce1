import type { Decision } from '#lib/moderation/decision.ts'
import * as words from '#lib/words/en.ts'
import { asksForReason } from './send-decisions.ts'
import controls from '../_components/controls.module.css'
import styles from './acts.module.css'

interface Props {
  decisions: readonly Decision[]
  /** The decision that waits for its reason. */
  asking?: Decision | null
}

/** The key of each decision; to keep a comment is to publish what is published. */
export const keyOf = { publish: 'p', keep: 'p', reject: 'r', spam: 's', delete: 'd' } as const

/** A button that sends its form for each decision. */
export function DecisionButtons({ decisions, asking = null }: Props) {
  return (
    <p className={styles.buttons}>
      {decisions.map((decision) => (
        <button
          key={decision}
          name="decision"
          value={decision}
          className={controls.quiet}
          data-decision={decision}
          aria-keyshortcuts={keyOf[decision]}
          aria-expanded={asksForReason(decision) ? asking === decision : undefined}
        >
          {words.queue.decisions[decision]}
          <kbd aria-hidden className={styles.key}>
            {keyOf[decision]}
          </kbd>
        </button>
      ))}
    </p>
  )
}

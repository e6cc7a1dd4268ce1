'use client'

import type { Decision } from '#lib/moderation/decision.ts'
import * as words from '#lib/words/en.ts'
import controls from '../../_components/controls.module.css'
import { ReasonPanel } from '../../_moderation/reason-panel.tsx'
import type { Group } from '../../_moderation/send-decisions.ts'
import styles from './moderator.module.css'
import { useThreadModeration } from './thread-moderation.ts'
import { useDecide } from './use-decide.ts'

interface Props {
  id: string
  seen: Group['seen']
  decisions: readonly Decision[]
  onDone: (decision: Decision) => void
}

/** The decisions on a comment of the discussion, and the reasons for the one that was pressed. */
export function Acts({ id, seen, decisions, onDone }: Props) {
  const { reasons } = useThreadModeration()
  const { asking, fault, isBusy, decide, choose, cancel } = useDecide({ id, seen, onDone })
  return (
    <div role="group" aria-label={words.queue.moderate} className={styles.acts}>
      <p className={styles.buttons}>
        {decisions.map((decision) => (
          <button
            key={decision}
            type="button"
            className={controls.link}
            aria-disabled={isBusy}
            onClick={() => decide(decision)}
          >
            {words.queue.decisions[decision]}
          </button>
        ))}
      </p>
      {fault !== null && (
        <p className={controls.fault} role="alert">
          {fault}
        </p>
      )}
      {asking !== null && (
        <ReasonPanel key={asking} decision={asking} reasons={reasons} onChoose={choose} onCancel={cancel} />
      )}
    </div>
  )
}

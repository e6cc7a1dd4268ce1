import * as words from '#lib/words/en.ts'
import controls from '../../_components/controls.module.css'
import { nameElsewhere } from '../../_moderation/name-elsewhere.ts'
import type { Run } from './commands.ts'
import type { RowState } from './queue-state.ts'
import styles from './row.module.css'

interface Props {
  id: string
  /** The writer's name. */
  name: string
  state: RowState
  fault: string | undefined
  run: Run
}

/** What is left of a row once it is decided: what became of it, and the way back. */
export function Decided({ id, name, state, fault, run }: Props) {
  return (
    <div id={`row-${id}`} className={styles.decided} data-row="decided">
      <p>
        <bdi>{name}</bdi>: {nameOutcome(state)}
      </p>
      {fault !== undefined && <p className={controls.fault}>{fault}</p>}
      {state.is !== 'elsewhere' && (
        <button
          type="button"
          className={controls.link}
          aria-disabled={state.is !== 'done'}
          aria-label={words.queue.undoOf(name)}
          onClick={() => run({ do: 'undo', id })}
        >
          {words.queue.undo}
        </button>
      )}
    </div>
  )
}

function nameOutcome(state: RowState): string {
  if (state.is !== 'elsewhere') return words.queue.done[state.decision]
  const { outcome, by, to } = state
  if (outcome === 'decided' && to !== null) return words.queue.takenTo[to](by)
  return nameElsewhere({ outcome, by })
}
